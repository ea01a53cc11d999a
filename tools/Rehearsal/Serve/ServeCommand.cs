using System.CommandLine;
using System.Net.Sockets;
using System.Security.Cryptography;
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
        var folders = new Option<string[]>("--folder")
        {
            Description = "A folder that control requests may have a distribution serve, besides those of --distribution.",
            HelpName = "FOLDER",
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
            folders,
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
                    var served = Served(parsed.GetValue(distributions) ?? [], parsed.GetValue(rootObject)!);
                    var options = new EmbeddedCloudOptions
                    {
                        Port = PortOf(parsed.GetValue(port)),
                        ControlToken = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
                        ControlFolders =
                        [
                            .. served.Select(one => one.Settings.Origin.Folder!),
                            .. (parsed.GetValue(folders) ?? []).Select(folder => Existing("--folder", folder)),
                        ],
                        Moto = parsed.GetValue(moto),
                        Faults = FaultPlan.Parse(parsed.GetValue(faults) ?? ""),
                        Completion = parsed.GetValue(completeAfter) is string text
                            ? Completion.Parse(text)
                            : new EmbeddedCloudOptions().Completion,
                    };
                    await RunAsync(options, served, parsed.InvocationConfiguration.Output, cancellationToken);
                    return 0;
                }
                catch (Exception bad) when (bad is FormatException or IOException or SocketException)
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
        using var token = TokenFile.Write(cloud.Address.Port, options.ControlToken!);
        foreach (var (id, settings) in served)
        {
            cloud.CreateDistribution(settings, id);
            await output.WriteLineAsync($"{id} serves {settings.Origin.Folder} at http://{id}.localhost:{cloud.Address.Port}/");
        }

        await output.WriteLineAsync("control token " + options.ControlToken);
        await output.WriteLineAsync("listening on " + cloud.Address.GetLeftPart(UriPartial.Authority));
        await output.FlushAsync(cancellationToken);
        var stopped = new TaskCompletionSource();
        await using var registration = cancellationToken.Register(() => stopped.TrySetResult());
        await stopped.Task;
    }

    /// <exception cref="FormatException">A text is not <c>ID=FOLDER</c>, its folder is not there, or an ID comes twice.</exception>
    private static (string Id, DistributionSettings Settings)[] Served(string[] texts, string rootObject)
    {
        var served = texts.Select(text => Served(text, rootObject)).ToArray();
        return served.GroupBy(one => one.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new FormatException(
                $"--distribution {twice.Key} is given {twice.Count()} times: give each distribution an ID of its own."
            )
            : served;
    }

    private static (string Id, DistributionSettings Settings) Served(string text, string rootObject)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            throw new FormatException($"--distribution '{text}' is not ID=FOLDER.");
        }

        var folder = Existing($"--distribution {text[..equals]}", text[(equals + 1)..]);
        return (text[..equals], new DistributionSettings { Origin = OriginSettings.OfFolder(folder), DefaultRootObject = rootObject });
    }

    private static string Existing(string option, string folder) =>
        folder.Length > 0 && Directory.Exists(folder)
            ? Path.GetFullPath(folder)
            : throw new FormatException(
                $"{option}: there is no folder {(folder.Length > 0 ? Path.GetFullPath(folder) : "without a name")}."
            );

    private static int PortOf(int port) =>
        port is >= 0 and <= 65_535
            ? port
            : throw new FormatException($"--port {port} is no port: take one from 1 to 65535, or leave it out.");
}
