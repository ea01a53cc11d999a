namespace Release.Tests;

/// <summary><c>eng/release --check</c>: one version, in one place, and a heading for it in the changelog.</summary>
public sealed class VersionTests
{
    [Fact]
    public async Task The_declared_version_has_its_heading_in_the_changelog()
    {
        var declared = Declared.Version;

        Assert.Equal((0, ""), await Command.RunAsync("eng/release", "--check", declared));
    }

    [Fact]
    public async Task Another_version_is_refused_and_both_are_named()
    {
        var (exitCode, said) = await Command.RunAsync("eng/release", "--check", "9.8.7");

        Assert.Equal(1, exitCode);
        Assert.Contains($"The version is {Declared.Version} in Directory.Build.props, not 9.8.7", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_needs_to_know_where_it_is_published()
    {
        var (exitCode, said) = await Command.RunAsync("eng/release", Declared.Version, "--packages");

        Assert.Equal(1, exitCode);
        Assert.Contains($"eng/release {Declared.Version} --repository OWNER/NAME", said, StringComparison.Ordinal);
    }
}
