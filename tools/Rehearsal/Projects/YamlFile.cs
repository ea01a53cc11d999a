using Rehearsal.Engine;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Rehearsal.Projects;

/// <summary>A YAML file, or an object in it, and the file's name for messages.</summary>
internal sealed class YamlFile
{
    private readonly string _name;
    private readonly YamlMappingNode _node;

    private YamlFile(string name, YamlMappingNode node) => (_name, _node) = (name, node);

    public IReadOnlyList<string> Keys => [.. _node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "")];

    /// <exception cref="EngineException">The file is missing, or no YAML object.</exception>
    public static YamlFile Read(string path)
    {
        try
        {
            using var reader = File.OpenText(path);
            var stream = new YamlStream();
            stream.Load(reader);
            var root = stream.Documents.Count == 0 ? new YamlMappingNode() : stream.Documents[0].RootNode;
            return root is YamlMappingNode node
                ? new YamlFile(path, node)
                : throw new EngineException($"{path} is not an object with keys");
        }
        catch (YamlException e)
        {
            throw new EngineException($"{path}, line {e.Start.Line}: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"{path} cannot be read: {e.Message}");
        }
    }

    public EngineException Error(string key, string rule) => new($"{_name}: {key} {rule}");

    /// <summary>The text of a key; null where there is none.</summary>
    /// <exception cref="EngineException">The key has a list or an object.</exception>
    public string? Text(string key) =>
        Find(key) switch
        {
            null => null,
            YamlScalarNode scalar => scalar.Value,
            _ => throw Error(key, "must be a single value"),
        };

    /// <summary>The object of a key; null where there is none, or another kind of value.</summary>
    public YamlFile? Map(string key) => Find(key) is YamlMappingNode node ? new YamlFile(_name, node) : null;

    /// <summary>The objects of a list inside an object; none where there is no such list.</summary>
    public IEnumerable<YamlFile> Entries(string key, string list) =>
        Find(key) is YamlMappingNode outer && new YamlFile(_name, outer).Find(list) is YamlSequenceNode items
            ? items.OfType<YamlMappingNode>().Select(item => new YamlFile(_name, item))
            : [];

    private YamlNode? Find(string key) => _node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
}
