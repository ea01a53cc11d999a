using Rehearsal.Aws;
using Rehearsal.Engine;
using Rehearsal.Serve;

namespace Rehearsal.Projects;

/// <summary>A command's options, before the project's files are read.</summary>
internal sealed record StackRequest
{
    private const string InvalidationPackage = "cloudfront-invalidation";

    /// <summary>The folder with Pulumi.yaml.</summary>
    public required string Root { get; init; }

    public required string Stack { get; init; }

    public required IReadOnlyDictionary<string, string> Configuration { get; init; }

    public required IReadOnlyDictionary<string, string> Secrets { get; init; }

    /// <summary>Executables or folders of plugins, by package.</summary>
    public required IReadOnlyDictionary<string, string> Plugins { get; init; }

    /// <summary>Null: below the root.</summary>
    public string? StateFile { get; init; }

    /// <summary>Where the embedded cloud listens; null: the real one.</summary>
    public Uri? Cloud { get; init; }

    /// <summary>What lets the simulated aws plugin change the cloud; null: nothing is needed, or this user's own serve says it.</summary>
    public string? Token { get; init; }

    /// <summary>Reads the project and builds what it names.</summary>
    /// <param name="withProgram">Whether the command runs the program.</param>
    /// <exception cref="EngineException">The project or an option is not usable; the message names it.</exception>
    public async Task<EngineOptions> ResolveAsync(bool withProgram, CancellationToken cancellationToken)
    {
        var project = PulumiProject.Read(Root, Stack);
        var (configuration, secrets) = Configure(project);
        return new EngineOptions
        {
            Project = project.Name,
            Stack = Stack,
            ProgramFolder = project.ProgramFolder,
            Program = withProgram ? await ProgramAsync(project, cancellationToken) : LaunchSpec.OfBinary(""),
            Plugins = await PluginsAsync(project, cancellationToken),
            Configuration = configuration,
            SecretKeys = secrets,
            Environment = EnvironmentOfCloud(),
            StateFile = StateFile ?? Path.Combine(Root, ".rehearsal", $"{Stack}.json"),
            Passphrase = System.Environment.GetEnvironmentVariable("PULUMI_CONFIG_PASSPHRASE") ?? "",
        };
    }

    private (Dictionary<string, string> Configuration, HashSet<string> Secrets) Configure(PulumiProject project)
    {
        var configuration = new Dictionary<string, string>(project.Configuration, StringComparer.Ordinal);
        if (Cloud is not null)
        {
            configuration.TryAdd($"{InvalidationPackage}:endpoint", Cloud.GetLeftPart(UriPartial.Authority));
        }

        foreach (var (key, value) in Configuration.Concat(Secrets))
        {
            configuration[PulumiProject.FullKey(project.Name, key)] = value;
        }

        var secrets = Secrets.Keys.Select(key => PulumiProject.FullKey(project.Name, key)).ToHashSet(StringComparer.Ordinal);
        if (project.EncryptedKeys.FirstOrDefault(key => !configuration.ContainsKey(key)) is { } unreadable)
        {
            throw new EngineException(
                $"Pulumi.{Stack}.yaml: {unreadable} is encrypted, which the embedded engine cannot read: give it with "
                    + $"--config-secret {unreadable}=VALUE"
            );
        }

        var missing = project.RequiredKeys.Where(key => !configuration.ContainsKey(key)).ToList();
        return missing.Count == 0
            ? (configuration, secrets)
            : throw new EngineException(
                $"the stack {Stack} is missing configuration value{(missing.Count == 1 ? "" : "s")} {string.Join(", ", missing)}: "
                    + "give it with --config KEY=VALUE, or a default in Pulumi.yaml"
            );
    }

    private static async Task<LaunchSpec> ProgramAsync(PulumiProject project, CancellationToken cancellationToken)
    {
        if (project.Binary is null)
        {
            return await DotnetProject.BuildAsync(project.ProgramFolder, cancellationToken);
        }

        var binary = Path.GetFullPath(project.Binary, project.ProgramFolder);
        return File.Exists(binary)
            ? LaunchSpec.OfBinary(binary)
            : throw new EngineException($"Pulumi.yaml: runtime.options.binary is {binary}, which is not there");
    }

    private async Task<Dictionary<string, LaunchSpec>> PluginsAsync(PulumiProject project, CancellationToken cancellationToken)
    {
        var plugins = new Dictionary<string, LaunchSpec>(StringComparer.Ordinal);
        if (Cloud is not null)
        {
            plugins["aws"] = new LaunchSpec("dotnet", Path.Combine(AppContext.BaseDirectory, "rehearse.dll"), "aws-plugin");
        }

        foreach (var (package, path) in project.Plugins.Where(plugin => !Plugins.ContainsKey(plugin.Key)))
        {
            plugins[package] = await DotnetProject.PluginAsync(package, path, cancellationToken);
        }

        foreach (var (package, path) in Plugins)
        {
            plugins[package] = await DotnetProject.PluginAsync(package, Path.GetFullPath(path), cancellationToken);
        }

        return plugins;
    }

    /// <summary>The embedded cloud, and keys that open nothing else.</summary>
    private Dictionary<string, string> EnvironmentOfCloud()
    {
        if (Cloud is null)
        {
            return [];
        }

        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [AwsPlugin.CloudVariable] = Cloud.GetLeftPart(UriPartial.Authority),
            ["AWS_ACCESS_KEY_ID"] = "REHEARSAL",
            ["AWS_SECRET_ACCESS_KEY"] = "rehearsal",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
        };
        if ((Token ?? System.Environment.GetEnvironmentVariable(AwsPlugin.TokenVariable) ?? TokenFile.Find(Cloud)) is { } token)
        {
            environment[AwsPlugin.TokenVariable] = token;
        }

        return environment;
    }
}
