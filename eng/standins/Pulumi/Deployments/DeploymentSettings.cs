using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Deployments;

/// <summary>What the engine tells the program through its environment.</summary>
internal sealed record DeploymentSettings(
    string Monitor,
    string Engine,
    string Organization,
    string Project,
    string Stack,
    string? RootDirectory,
    bool IsDryRun,
    ImmutableDictionary<string, string> Config
)
{
    /// <exception cref="InvalidOperationException">The program was not started by the engine.</exception>
    public static DeploymentSettings FromEnvironment()
    {
        return new DeploymentSettings(
            Required("PULUMI_MONITOR"),
            Required("PULUMI_ENGINE"),
            Environment.GetEnvironmentVariable("PULUMI_ORGANIZATION") ?? "organization",
            Required("PULUMI_PROJECT"),
            Required("PULUMI_STACK"),
            Environment.GetEnvironmentVariable("PULUMI_ROOT_DIRECTORY"),
            bool.TryParse(Environment.GetEnvironmentVariable("PULUMI_DRY_RUN"), out var dryRun) ? dryRun : throw NoEngine("PULUMI_DRY_RUN"),
            ReadConfig(Environment.GetEnvironmentVariable("PULUMI_CONFIG"))
        );
    }

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw NoEngine(name);

    private static InvalidOperationException NoEngine(string name) =>
        new($"This is a Pulumi program: start it with `pulumi preview` or `pulumi up` ({name} is not set in its environment).");

    private static ImmutableDictionary<string, string> ReadConfig(string? json)
    {
        if (json is null)
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        using var document = JsonDocument.Parse(json);
        return document
            .RootElement.EnumerateObject()
            .ToImmutableDictionary(entry => WithoutInfix(entry.Name), entry => entry.Value.ToString());
    }

    /// <summary>The old form <c>project:config:key</c> means <c>project:key</c>.</summary>
    private static string WithoutInfix(string key)
    {
        const string infix = ":config:";
        var at = key.IndexOf(':');
        return at > 0 && key.AsSpan(at).StartsWith(infix) ? $"{key[..at]}:{key[(at + infix.Length)..]}" : key;
    }
}
