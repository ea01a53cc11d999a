using YamlDotNet.RepresentationModel;

namespace InvalidationInfra.Examples.Tests;

/// <summary>Reads YAML without a model of it.</summary>
internal static class Yaml
{
    public static YamlMappingNode Read(string file)
    {
        using var reader = File.OpenText(Path.Combine(Repository.Root, file));
        var stream = new YamlStream();
        stream.Load(reader);
        return Assert.IsType<YamlMappingNode>(Assert.Single(stream.Documents).RootNode);
    }

    /// <summary>The node below the keys; null where there is none.</summary>
    public static YamlNode? At(this YamlNode? node, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            node = node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
        }

        return node;
    }

    public static string? Text(this YamlNode? node, params ReadOnlySpan<string> keys) => (node.At(keys) as YamlScalarNode)?.Value;

    public static IEnumerable<YamlNode> Items(this YamlNode? node, params ReadOnlySpan<string> keys) =>
        (node.At(keys) as YamlSequenceNode)?.Children ?? [];

    public static IEnumerable<(string Key, YamlNode Value)> Entries(this YamlNode? node, params ReadOnlySpan<string> keys) =>
        (node.At(keys) as YamlMappingNode)?.Children.Select(entry => (((YamlScalarNode)entry.Key).Value!, entry.Value)) ?? [];
}
