using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace InvalidationInfra.Examples.Tests;

/// <summary>The workflows: that they are what GitHub reads, and call what there is.</summary>
public sealed partial class WorkflowTests
{
    private const string Own = ".github/workflows/ci.yml";
    private const string Release = ".github/workflows/release.yml";
    private const string Users = "examples/pipeline/.github/workflows/deploy.yml";

    [Theory]
    [InlineData(Own)]
    [InlineData(Release)]
    [InlineData(Users)]
    public void Every_action_has_a_pinned_version(string workflow)
    {
        var actions = Steps(workflow).Select(step => step.Text("uses")).OfType<string>().ToList();

        Assert.NotEmpty(actions);
        Assert.All(actions, action => Assert.Matches("^[a-z-]+/[a-z-]+@v[0-9]+$", action));
    }

    [Theory]
    [InlineData(Own)]
    [InlineData(Release)]
    public void Every_file_and_project_that_a_step_names_is_there(string workflow)
    {
        var named = Steps(workflow)
            .SelectMany(step =>
                NamedFile().Matches(step.Text("run") ?? "").Select(match => match.Value).Append(step.Text("with", "global-json-file"))
            )
            .OfType<string>()
            .ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.True(Path.Exists(Path.Combine(Repository.Root, name)), $"{workflow} names {name}"));
        Assert.All(
            named.Where(name => Path.GetExtension(name) == "" && File.Exists(Path.Combine(Repository.Root, name))),
            AssertExecutable
        );
    }

    [Fact]
    public void The_projects_own_rehearses_tests_and_compiles_ahead_of_time()
    {
        var commands = Steps(Own).Select(step => step.Text("run")).OfType<string>().ToList();

        Assert.Contains(".ci/run", commands);
        Assert.Contains("eng/real-packages", commands);
        Assert.Superset(
            new HashSet<string> { "./rehearse", "./test" },
            File.ReadLines(Path.Combine(Repository.Root, ".ci/run")).ToHashSet()
        );
        Assert.Contains(commands, command => command.Contains("-p:PublishAot=true", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_README_says_to_type_is_what_the_projects_own_runs()
    {
        var run = Steps(Own)
            .Select(step => step.Text("run"))
            .OfType<string>()
            .Concat(File.ReadLines(Path.Combine(Repository.Root, ".ci/run")))
            .ToHashSet();

        Assert.All(CommandsOfTheReadme(), command => Assert.Contains(command, run));
    }

    [Fact]
    public void A_pull_request_gets_the_preview_as_a_comment_and_only_main_deploys()
    {
        var workflow = Yaml.Read(Users);
        var (preview, up) = (workflow.At("jobs", "preview"), workflow.At("jobs", "up"));

        Assert.Equal(["pull_request", "push"], workflow.Entries("on").Select(entry => entry.Key));
        Assert.Equal("main", Assert.IsType<YamlScalarNode>(Assert.Single(workflow.Items("on", "push", "branches"))).Value);
        Assert.StartsWith("github.event_name == 'pull_request'", preview.Text("if"), StringComparison.Ordinal);
        Assert.Equal("github.event_name == 'push'", up.Text("if"));
        Assert.Equal("write", preview.Text("permissions", "pull-requests"));
        var steps = preview.Items("steps").Select(step => step.Text("run") ?? "").ToList();
        Assert.Contains(steps, step => step.StartsWith("pulumi preview", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.StartsWith("rehearse comment", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.Contains("gh pr comment", StringComparison.Ordinal));
        Assert.Equal("up", Pulumi(up).Text("command"));
        Assert.All([preview, up], job => Assert.Equal("write", job.Text("permissions", "id-token")));
        Assert.All([preview, up], job => Assert.Contains(job.Items("steps"), step => step.Text("with", "role-to-assume") is not null));
    }

    [Fact]
    public void Two_deployments_never_overlap_and_none_is_cut_off()
    {
        var concurrency = Yaml.Read(Users).At("jobs", "up", "concurrency");

        Assert.DoesNotContain("${{", concurrency.Text("group"), StringComparison.Ordinal);
        Assert.Equal("false", concurrency.Text("cancel-in-progress"));
    }

    /// <summary>The commands in the README's blocks for a shell that need neither an AWS account nor the Pulumi CLI.</summary>
    private static List<string> CommandsOfTheReadme()
    {
        var commands = File.ReadAllText(Path.Combine(Repository.Root, "README.md"))
            .Split("```")
            .Where(block => block.StartsWith("sh\n", StringComparison.Ordinal))
            .SelectMany(block => block.Split('\n'))
            .Select(line => line.Split(" #")[0].Trim())
            .Where(line => line.StartsWith("./", StringComparison.Ordinal) || line.StartsWith("dotnet publish ", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(commands);
        return commands;
    }

    [Fact]
    public void GitLab_does_the_same()
    {
        var pipeline = Yaml.Read("examples/pipeline/.gitlab-ci.yml");
        var (preview, up) = (pipeline.At("preview"), pipeline.At("up"));

        Assert.Contains(Script(preview), line => line.Contains("pulumi preview", StringComparison.Ordinal));
        Assert.Contains(Script(preview), line => line.StartsWith("rehearse comment", StringComparison.Ordinal));
        Assert.Contains(Script(preview), line => line.Contains("/merge_requests/", StringComparison.Ordinal));
        Assert.Contains("pulumi up --stack \"$STACK\" --non-interactive --yes", Script(up));
        Assert.Equal(("production", "false"), (up.Text("resource_group"), up.Text("interruptible")));
    }

    [Fact]
    public void The_roles_allow_what_the_provider_asks_for_and_the_previews_changes_nothing()
    {
        var (preview, deploy) = (Actions("preview"), Actions("deploy"));

        Assert.Superset(
            new HashSet<string> { "cloudfront:GetInvalidation", "cloudfront:ListInvalidations", "cloudfront:ListDistributions" },
            preview
        );
        Assert.All(preview, action => Assert.Matches("^[a-z0-9]+:(Get|List|Describe)", action));
        Assert.Contains("cloudfront:CreateInvalidation", deploy);
        Assert.Empty(preview.Intersect(deploy).Except(["s3:GetBucketAcl"]));
    }

    private static HashSet<string> Actions(string role)
    {
        using var policy = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, $"examples/pipeline/roles/{role}.json")));
        return
        [
            .. policy
                .RootElement.GetProperty("Statement")
                .EnumerateArray()
                .Select(statement => statement.GetProperty("Action"))
                .SelectMany(actions => actions.ValueKind == JsonValueKind.Array ? actions.EnumerateArray() : Enumerable.Repeat(actions, 1))
                .Select(action => action.GetString()!),
        ];
    }

    private static List<string> Script(YamlNode? job) => [.. job.Items("script").OfType<YamlScalarNode>().Select(line => line.Value ?? "")];

    private static YamlNode Pulumi(YamlNode? job) =>
        job.Items("steps").Single(step => step.Text("uses")?.StartsWith("pulumi/actions@", StringComparison.Ordinal) == true).At("with")!;

    private static IEnumerable<YamlNode> Steps(string workflow) =>
        Yaml.Read(workflow).Entries("jobs").SelectMany(job => job.Value.Items("steps"));

    private static void AssertExecutable(string name)
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.True(
                File.GetUnixFileMode(Path.Combine(Repository.Root, name)).HasFlag(UnixFileMode.UserExecute),
                $"{name} is not executable"
            );
        }
    }

    /// <summary>A script of the repository, a solution, or a project's folder.</summary>
    [GeneratedRegex(@"(?<!\S)(\./\S+|\.ci/\S+|eng/\S+|\S+\.sln|src/\S+)")]
    private static partial Regex NamedFile();
}
