using InvalidationInfra.Tests.Engine;
using Pulumi;

namespace InvalidationInfra.Tests.Programs;

public sealed class StackTests
{
    [Fact]
    public async Task A_stack_class_registers_its_marked_properties()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.RunAsync(Deployment.RunAsync<Site>);

        Assert.Equal(0, exitCode);
        Json.Equal("""{"bucketName": "content-id", "Where": "demo/dev"}""", engine.StackOutputs);
        Assert.Equal(["demo-dev", "content"], engine.Registrations.Select(request => request["name"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_marked_property_without_a_value_is_named()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.RunAsync(Deployment.RunAsync<Incomplete>);

        Assert.Equal(32, exitCode);
        Assert.Contains(nameof(Incomplete.Forgotten), Assert.Single(engine.Logs).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_may_be_asynchronous_and_its_outputs_nested()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
            Deployment.RunAsync(async () =>
            {
                await Task.Yield();
                var bucket = new Bucket("content");
                return (IDictionary<string, object?>)
                    new Dictionary<string, object?>
                    {
                        ["nested"] = new Dictionary<string, object?>
                        {
                            ["ids"] = new object?[] { bucket.Id, 1, true, null },
                            ["nothing"] = null,
                        },
                        ["nothing"] = null,
                    };
            })
        );

        Json.Equal("""{"nested": {"ids": ["content-id", 1, true, null]}}""", engine.StackOutputs);
    }

    [Fact]
    public async Task A_program_without_outputs_says_so()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        Assert.Equal(0, await engine.RunAsync(() => { }));

        Json.Equal("{}", Assert.Single(engine.Calls, call => call.Method == "RegisterResourceOutputs").Request["outputs"]);
    }

    [Fact]
    public async Task A_program_knows_where_it_runs()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        var seen = "";

        await engine.RunAsync(
            () =>
            {
                var here = Deployment.Instance;
                seen = $"{here.OrganizationName} {here.ProjectName} {here.StackName} {here.IsDryRun} {here.RootDirectory}";
            },
            preview: true
        );

        Assert.Equal("organization demo dev True /project", seen);
    }

    [Fact]
    public async Task Every_message_has_arrived_when_the_program_ends()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            for (var i = 0; i < 50; i++)
            {
                Log.Info($"message {i}");
            }

            Log.Warn("last");
        });

        Assert.Equal([.. Enumerable.Range(0, 50).Select(i => ("INFO", $"message {i}")), ("WARNING", "last")], engine.Logs.ToHashSet());
    }

    [Fact]
    public async Task A_component_registers_its_own_outputs()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            _ = new Group("group");
        });

        var outputs = engine.Calls.Single(call =>
            call.Method == "RegisterResourceOutputs"
            && call.Request["urn"]!.GetValue<string>().EndsWith("::group", StringComparison.Ordinal)
        );
        Json.Equal("""{"name": "g"}""", outputs.Request["outputs"]);
        Assert.Null(engine.Registration("group")["custom"]);
    }

    private sealed class Site : Stack
    {
        public Site()
        {
            BucketName = new Bucket("content").Id;
            Where = Output.Create($"{Deployment.Instance.ProjectName}/{Deployment.Instance.StackName}");
        }

        [Output("bucketName")]
        public Output<string> BucketName { get; set; }

        [Output]
        public Output<string> Where { get; set; }
    }

    private sealed class Incomplete : Stack
    {
        [Output]
        public Output<string>? Forgotten { get; set; }
    }

    private sealed class Group : ComponentResource
    {
        public Group(string name)
            : base("demo:index:Group", name)
        {
            Name = Output.Create("g");
            RegisterOutputs();
        }

        [Output("name")]
        public Output<string> Name { get; set; }
    }
}
