using System.Diagnostics;
using System.Text.Json.Nodes;

namespace House.Tests;

/// <summary>
/// The scripts in a checkout whose path has spaces and apostrophes, with a dotnet that only writes down how it was called, and without
/// programs that not every machine has, such as mktemp.
/// </summary>
public sealed class ScriptTests : IDisposable
{
    private const string Checkout = "An 'odd' o'clock  place";

    private static readonly string[] Programs = ["bash", "cat", "dirname", "env", "grep", "mkdir", "paste", "rm", "sed", "sleep"];

    private readonly TemporaryFolder _folder = new();

    public ScriptTests()
    {
        foreach (var file in (string[])["rehearse", "eng/setup.sh", "eng/rehearsal.slnf", "Directory.Packages.props"])
        {
            Copy(file);
        }

        _folder.Write($"{Checkout}/tools/Rehearsal/Rehearsal.csproj", "");
        _folder.Write($"{Checkout}/tools/Rehearsal/bin/Debug/net10.0/rehearse.dll", "");
        _folder.Write("temporary/keep", "");
        DotnetIs("");
        foreach (var program in Programs)
        {
            _folder.Link($"programs/{program}", Found(program));
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Lock => _folder[$"{Checkout}/.building"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Paths_and_arguments_arrive_whole()
    {
        var (exitCode, said) = await RehearseAsync("serve", "--distribution", "E1=it's a site");

        Assert.True(exitCode == 0, said);
        Assert.Equal(
            [
                $"build|{_folder[Checkout]}/eng/rehearsal.slnf|-nologo|-v|quiet|-clp:NoSummary",
                $"{_folder[Checkout]}/tools/Rehearsal/bin/Debug/net10.0/rehearse.dll|serve|--distribution|E1=it's a site",
            ],
            Calls().Where(call => !call.StartsWith("restore|", StringComparison.Ordinal))
        );
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task A_build_that_fails_says_why()
    {
        DotnetIs("""if [ "$1" = build ]; then echo "CS1002: ; expected" && exit 1; fi""");

        Assert.Equal((1, "CS1002: ; expected\n"), await RehearseAsync());
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task An_interrupted_build_leaves_nothing_behind()
    {
        DotnetIs("""if [ "$1" = build ]; then kill -INT $PPID && exit 1; fi""");

        var (exitCode, said) = await RehearseAsync();

        Assert.Equal(130, exitCode);
        Assert.EndsWith("interrupted\n", said, StringComparison.Ordinal);
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task Without_a_temporary_folder_a_sentence_says_so()
    {
        Directory.Delete(_folder["temporary"], recursive: true);

        Assert.Equal(
            (1, $"No temporary folder can be made in {_folder["temporary"]}: set TMPDIR to a folder that this user may write to.\n"),
            await RehearseAsync()
        );
    }

    [Fact]
    public async Task A_second_build_of_the_same_checkout_waits_for_the_first()
    {
        _folder.Write($"{Checkout}/.building", $"{Environment.ProcessId}\n");
        using var second = Start();

        Assert.StartsWith(
            $"Waiting for another build of this checkout (process {Environment.ProcessId};",
            await second.StandardError.ReadLineAsync(Cancellation),
            StringComparison.Ordinal
        );
        Assert.Empty(Calls());
        File.Delete(Lock);
        await second.WaitForExitAsync(Cancellation);
        Assert.Equal(0, second.ExitCode);
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task A_build_that_was_killed_holds_nobody_up()
    {
        using (var ended = Process.Start(Found("bash"), ["-c", ":"]))
        {
            await ended.WaitForExitAsync(Cancellation);
            _folder.Write($"{Checkout}/.building", $"{ended.Id}\n");
        }

        Assert.Equal((0, ""), await RehearseAsync());
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task Stand_ins_are_found_beside_the_build_files()
    {
        foreach (
            var file in (string[])
                [
                    "Directory.Build.props",
                    "Directory.Build.targets",
                    "eng/StandIns.props",
                    "eng/StandIns.targets",
                    "eng/BuiltPrograms.targets",
                ]
        )
        {
            Copy(file);
        }

        _folder.Write(
            $"{Checkout}/some/some.csproj",
            """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="Pulumi" /></ItemGroup></Project>"""
        );

        var (exitCode, said) = await SaidAsync(
            Started(Found("dotnet"), ["msbuild", "some/some.csproj", "-getItem:ProjectReference", "-p:StandIns=Pulumi", "-nodeReuse:false"])
        );

        Assert.True(exitCode == 0, said);
        var reference = Assert.Single(JsonNode.Parse(said)!["Items"]!["ProjectReference"]!.AsArray());
        Assert.Equal($"{_folder[Checkout]}/eng/standins/Pulumi/Pulumi.csproj", (string?)reference!["FullPath"]);
    }

    private void Copy(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[$"{Checkout}/{file}"])!);
        File.Copy(Path.Combine(Repository.Root, file), _folder[$"{Checkout}/{file}"]);
    }

    /// <summary>Has dotnet write down its arguments, and do something besides.</summary>
    private void DotnetIs(string script)
    {
        _folder.Write("programs/dotnet", $"#!/usr/bin/env bash\n(IFS='|' && echo \"$*\" >>\"$CALLS\")\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder["programs/dotnet"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private string[] Calls() => File.Exists(_folder["calls"]) ? File.ReadAllLines(_folder["calls"]) : [];

    private async Task<(int ExitCode, string Said)> RehearseAsync(params string[] arguments) => await SaidAsync(Start(arguments));

    private Process Start(params string[] arguments) => Started(Found("bash"), [_folder[$"{Checkout}/rehearse"], .. arguments]);

    private Process Started(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder[Checkout],
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TMPDIR"] = _folder["temporary"], ["CALLS"] = _folder["calls"] },
        };
        if (Path.GetFileName(program) == "bash")
        {
            start.Environment["PATH"] = _folder["programs"];
        }

        return Process.Start(start)!;
    }

    private static async Task<(int ExitCode, string Said)> SaidAsync(Process started)
    {
        using var process = started;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Cancellation), process.StandardError.ReadToEndAsync(Cancellation));
        await process.WaitForExitAsync(Cancellation);
        return (process.ExitCode, await output + await errors);
    }

    private void AssertNothingIsLeft()
    {
        Assert.False(File.Exists(Lock));
        Assert.Equal([_folder["temporary/keep"]], Directory.EnumerateFileSystemEntries(_folder["temporary"]));
    }

    private static string Found(string program) =>
        Environment
            .GetEnvironmentVariable("PATH")!
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .First(File.Exists);
}
