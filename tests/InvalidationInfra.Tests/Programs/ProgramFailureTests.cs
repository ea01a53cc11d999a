using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using InvalidationInfra.Tests.Engine;
using Pulumi;
using Pulumirpc;

namespace InvalidationInfra.Tests.Programs;

public sealed class ProgramFailureTests
{
    // What the language host takes for "failed, and the user has been told why".
    private const int Explained = 32;

    [Fact]
    public async Task An_exception_is_logged_with_its_stack_and_ends_the_program()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.RunAsync((Action)(() => throw new InvalidOperationException("no site here")));

        Assert.Equal(Explained, exitCode);
        var (severity, message) = Assert.Single(engine.Logs);
        Assert.Equal("ERROR", severity);
        Assert.Contains("failed with an unhandled exception", message, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException: no site here", message, StringComparison.Ordinal);
        Assert.Contains(nameof(An_exception_is_logged_with_its_stack_and_ends_the_program), message, StringComparison.Ordinal);
        Assert.DoesNotContain(engine.Calls, call => call.Method == "SignalAndWaitForShutdown");
    }

    [Fact]
    public async Task A_RunException_is_shown_without_a_stack()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.RunAsync((Action)(() => throw new RunException("no site here")));

        Assert.Equal(Explained, exitCode);
        Assert.Equal([("ERROR", "no site here")], engine.Logs);
    }

    [Fact]
    public async Task A_ResourceException_is_shown_at_its_resource()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.RunAsync(
            (Action)(() => throw new ResourceException("bad bucket", new Bucket("content"), hideStack: true))
        );

        Assert.Equal(Explained, exitCode);
        Assert.Equal([("ERROR", "bad bucket")], engine.Logs);
    }

    [Fact]
    public async Task A_failure_inside_an_Apply_fails_the_program_though_nobody_looks_at_the_result()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.RunAsync(() =>
        {
            _ = new Bucket("content").Id.Apply(string (_) => throw new RunException("cannot use it"));
        });

        Assert.Equal(Explained, exitCode);
        Assert.Equal([("ERROR", "cannot use it")], engine.Logs);
    }

    [Fact]
    public async Task A_required_input_that_is_missing_is_named()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.RunAsync(() =>
        {
            _ = new BucketObject("upload", new BucketObjectArgs { Key = "index.html" });
        });

        Assert.Equal(Explained, exitCode);
        Assert.Contains("BucketObjectArgs.Bucket is required", Assert.Single(engine.Logs).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(engine.Registrations, request => request["name"]!.GetValue<string>() == "upload");
    }

    [Fact]
    public async Task A_logged_error_fails_the_program_that_goes_on()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.RunAsync(() =>
        {
            Log.Error("look at this");
            _ = new Bucket("content");
        });

        Assert.Equal(1, exitCode);
        Assert.Equal([("ERROR", "look at this")], engine.Logs);
        Assert.NotNull(engine.Registration("content"));
    }

    [Fact]
    public async Task A_registration_that_fails_takes_what_depends_on_it_along_and_is_told_once()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnRegister = request =>
            request.Name == "content"
                ? throw new RpcException(new Status(StatusCode.Unknown, "the bucket exists already"))
                : ScriptedEngine.Accept(request);

        var exitCode = await engine.RunAsync(() =>
        {
            var bucket = new Bucket("content");
            _ = new BucketObject("upload", new BucketObjectArgs { Bucket = bucket.Id, Key = "index.html" });
        });

        Assert.Equal(Explained, exitCode);
        Assert.All(engine.Logs, log => Assert.Contains("the bucket exists already", log.Message, StringComparison.Ordinal));
        Assert.DoesNotContain(engine.Registrations, request => request["name"]!.GetValue<string>() == "upload");
        Assert.DoesNotContain(engine.Calls, call => call.Method == "SignalAndWaitForShutdown");
    }

    [Fact]
    public async Task After_a_failure_that_the_engine_continues_from_the_outputs_are_unknown()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnRegister = request =>
            request.Name == "content"
                ? new RegisterResourceResponse
                {
                    Urn = ScriptedEngine.UrnOf(request.Type, request.Name),
                    Object = new Struct(),
                    Result = Result.Fail,
                }
                : ScriptedEngine.Accept(request);

        var exitCode = await engine.RunAsync(() => new Dictionary<string, object?> { ["arn"] = new Bucket("content").Arn });

        Assert.Equal(0, exitCode);
        Json.Equal($$"""{"arn": "{{Json.Unknown}}"}""", engine.StackOutputs);
    }

    [Fact]
    public async Task Without_an_engine_a_program_does_not_run()
    {
        var ran = false;

        await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.RunAsync(() => ran = true));

        Assert.False(ran);
        Assert.Throws<InvalidOperationException>(() => Deployment.Instance.StackName);
    }
}
