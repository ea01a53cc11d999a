using InvalidationInfra.Tests.Engine;
using Pulumi;

namespace InvalidationInfra.Tests.Programs;

public sealed class ConfigTests
{
    [Fact]
    public async Task Values_are_read_by_their_types()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.Config["demo:text"] = "t";
        engine.Config["demo:flag"] = "true";
        engine.Config["demo:number"] = "7";
        engine.Config["demo:share"] = "0.5";
        engine.Config["demo:list"] = "[1, 2]";
        engine.Config["demo:config:old"] = "o";
        engine.Config["aws:region"] = "eu-west-1";
        var seen = "";

        await engine.RunAsync(() =>
        {
            var config = new Config();
            seen =
                $"{config.Require("text")} {config.RequireBoolean("flag")} {config.GetInt32("number")} {config.GetDouble("share")} "
                + $"{config.RequireObject<int[]>("list").Length} {config.Get("old")} {new Config("aws").Get("region")} "
                + $"{config.Get("none") is null} {config.GetInt32("none") is null} {config.GetSecret("none") is null}";
        });

        Assert.Equal("t True 7 0.5 2 o eu-west-1 True True True", seen);
    }

    [Fact]
    public async Task A_secret_value_is_a_secret_output()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.Config["demo:key"] = "k";

        await engine.RunAsync(() => new Dictionary<string, object?> { ["key"] = new Config().RequireSecret("key") });

        Json.Equal($$"""{"key": {{Json.Secret("\"k\"")}}}""", engine.StackOutputs);
    }

    [Fact]
    public async Task A_missing_value_is_named_without_a_stack()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.RunAsync(() =>
        {
            new Config().Require("origin");
        });

        Assert.Equal(32, exitCode);
        var message = Assert.Single(engine.Logs).Message;
        Assert.Contains("demo:origin", message, StringComparison.Ordinal);
        Assert.Contains("pulumi config set demo:origin", message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_of_another_type_is_named()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.Config["demo:number"] = "seven";

        var exitCode = await engine.RunAsync(() =>
        {
            new Config().GetInt32("number");
        });

        Assert.Equal(32, exitCode);
        Assert.Contains("'seven'", Assert.Single(engine.Logs).Message, StringComparison.Ordinal);
    }
}
