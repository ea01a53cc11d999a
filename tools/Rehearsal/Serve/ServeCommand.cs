using System.CommandLine;
using Rehearsal.Cloud;
using Rehearsal.Cloud.Faults;

namespace Rehearsal.Serve;

/// <summary><c>serve</c>: the embedded cloud alone, until Ctrl-C or SIGTERM.</summary>
public static class ServeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1; without it, a free one.", HelpName = "N" };
        var distributions = new Option<string[]>("--distribution")
        {
            Description =
                "A distribution and the folder it serves; its viewers use http://ID.localhost:PORT/path. May be given several times.",
            HelpName = "ID=FOLDER",
        };
        var faults = new Option<string?>("--faults")
        {
            Description = "Which requests go wrong and how, such as 'CreateInvalidation#1-3=throttle;GetInvalidation=503@0.5'.",
            HelpName = "PLAN",
        };
        var moto = new Option<bool>("--moto")
        {
            Description = "Behave as moto does: COMPLETED at once, and no caller-reference idempotency.",
        };
        var completeAfter = new Option<string?>("--complete-after")
        {
            Description = "When invalidations complete: 10s, 3polls, now or never. Default: 2s.",
            HelpName = "TIME|POLLS",
        };
        var rootObject = new Option<string>("--root-object")
        {
            Description = "What the distributions serve under /.",
            DefaultValueFactory = _ => "index.html",
        };
        var command = new Command("serve", "Run the embedded cloud alone, for 'aws --endpoint-url' or any stack.")
        {
            port,
            distributions,
            faults,
            moto,
            completeAfter,
            rootObject,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                try
                {
                    var options = new EmbeddedCloudOptions
                    {
                        Port = parsed.GetValue(port),
                        Moto = parsed.GetValue(moto),
                        Faults = FaultPlan.Parse(parsed.GetValue(faults) ?? ""),
                        Completion = parsed.GetValue(completeAfter) is string text
                            ? Completion.Parse(text)
                            : new EmbeddedCloudOptions().Completion,
                    };
                    var served = (parsed.GetValue(distributions) ?? []).Select(one => Served(one, parsed.GetValue(rootObject)!)).ToArray();
                    await RunAsync(options, served, parsed.InvocationConfiguration.Output, cancellationToken);
                    return 0;
                }
                catch (Exception bad) when (bad is FormatException or IOException)
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync("error: " + bad.Message);
                    return 1;
                }
            }
        );
        return command;
    }

    private static async Task RunAsync(
        EmbeddedCloudOptions options,
        (string Id, DistributionSettings Settings)[] served,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        await using var cloud = await EmbeddedCloud.StartAsync(options, cancellationToken);
        foreach (var (id, settings) in served)
        {
            cloud.CreateDistribution(settings, id);
            await output.WriteLineAsync($"{id} serves {settings.Origin.Folder} at http://{id}.localhost:{cloud.Address.Port}/");
        }

        await output.WriteLineAsync("listening on " + cloud.Address.GetLeftPart(UriPartial.Authority));
        await output.FlushAsync(cancellationToken);
        var stopped = new TaskCompletionSource();
        await using var registration = cancellationToken.Register(stopped.SetResult);
        await stopped.Task;
    }

    /// <exception cref="FormatException">The text is not <c>ID=FOLDER</c>, or the folder is not there.</exception>
    private static (string Id, DistributionSettings Settings) Served(string text, string rootObject)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            throw new FormatException($"--distribution '{text}' is not ID=FOLDER.");
        }

        var folder = Path.GetFullPath(text[(equals + 1)..]);
        return Directory.Exists(folder)
            ? (text[..equals], new DistributionSettings { Origin = OriginSettings.OfFolder(folder), DefaultRootObject = rootObject })
            : throw new FormatException($"--distribution {text[..equals]}: there is no folder {folder}.");
    }
}
