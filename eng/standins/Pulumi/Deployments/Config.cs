using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>
/// The stack's configuration, as set with <c>pulumi config set</c>. Get is <c>null</c> for a key that is not set, Require throws
/// a <see cref="RunException"/> that says how to set it; both throw one for a value of another type. The Secret variants give secret
/// outputs.
/// </summary>
public sealed partial class Config
{
    private readonly string _namespace;

    /// <param name="name">The keys' namespace; the project's name unless given.</param>
    public Config(string? name = null)
    {
        const string oldSuffix = ":config";
        name ??= Deployment.Instance.ProjectName;
        _namespace = name.EndsWith(oldSuffix, StringComparison.Ordinal) ? name[..^oldSuffix.Length] : name;
    }

    public string? Get(string key) => Deployment.Running.Settings.Config.GetValueOrDefault($"{_namespace}:{key}");

    public bool? GetBoolean(string key) =>
        Parse<bool>(
            key,
            text =>
                text switch
                {
                    "true" => true,
                    "false" => false,
                    _ => null,
                }
        );

    public int? GetInt32(string key) =>
        Parse<int>(key, text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null);

    public double? GetDouble(string key) =>
        Parse<double>(key, text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null);

    [return: System.Diagnostics.CodeAnalysis.MaybeNull]
    public T GetObject<T>(string key) => FromJson<T>(key, null);

    [return: System.Diagnostics.CodeAnalysis.MaybeNull]
    public T GetObject<T>(string key, JsonSerializerOptions options) => FromJson<T>(key, options);

    public string Require(string key) => Get(key) ?? throw Missing(key);

    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    public T RequireObject<T>(string key) => Get(key) is null ? throw Missing(key) : FromJson<T>(key, null)!;

    public T RequireObject<T>(string key, JsonSerializerOptions options) =>
        Get(key) is null ? throw Missing(key) : FromJson<T>(key, options)!;

    private T? Parse<T>(string key, Func<string, T?> parse)
        where T : struct => Get(key) is { } text ? parse(text) ?? throw Mistyped<T>(key, text, null) : null;

    private T? FromJson<T>(string key, JsonSerializerOptions? options)
    {
        if (Get(key) is not { } text)
        {
            return default;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(text, options);
        }
        catch (JsonException reason)
        {
            throw Mistyped<T>(key, text, reason);
        }
    }

    private RunException Missing(string key) =>
        new($"The configuration has no '{_namespace}:{key}'. Set it with `pulumi config set {_namespace}:{key} <value>`.");

    private RunException Mistyped<T>(string key, string value, Exception? reason) =>
        new($"The configuration's '{_namespace}:{key}' is '{value}', which is not a valid {typeof(T).Name}.", reason);
}
