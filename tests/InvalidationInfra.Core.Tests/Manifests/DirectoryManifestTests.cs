using System.Security.Cryptography;
using System.Text;
using CsCheck;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Manifests.Folders;
using Microsoft.Win32.SafeHandles;

namespace InvalidationInfra.Core.Tests.Manifests;

public sealed class DirectoryManifestTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_file_is_there_with_128_bits_of_the_SHA256_of_its_content()
    {
        using var folder = new TemporaryFolder("index.html", "css/app.css", ".well-known/security.txt", ".dot", "a/b/c/d.js", "é è.html");

        var manifest = await HashAsync(folder);

        Assert.Equal(
            ["/.dot", "/.well-known/security.txt", "/a/b/c/d.js", "/css/app.css", "/index.html", "/é è.html"],
            manifest.Assets.Select(asset => asset.Path)
        );
        Assert.True(manifest.TryGetHash("/index.html", out var hash));
        Assert.Equal(Sha256("index.html"), hash);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4096)]
    [InlineData(262_143)]
    [InlineData(262_144)]
    [InlineData(262_145)]
    [InlineData(524_288)]
    [InlineData(3_000_001)]
    public async Task A_file_of_any_size_is_hashed_to_its_end(int size)
    {
        using var folder = new TemporaryFolder();
        var content = new byte[size];
        new Random(size).NextBytes(content);
        await File.WriteAllBytesAsync(folder["file"], content, Cancellation);

        Assert.Equal([new("/file", Hash(SHA256.HashData(content)))], (await HashAsync(folder)).Assets);
    }

    [Fact]
    public async Task Many_files_of_all_sizes_are_hashed_as_one_by_one()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            folder.Write($"{i % 7}/{i}.txt", new string((char)('a' + i % 26), i % 50 == 0 ? 300_000 + i : random.Next(0, 5000)));
        }

        var expected = Directory
            .EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories)
            .Select(file => KeyValuePair.Create(file[folder.Root.Length..], Hash(SHA256.HashData(File.ReadAllBytes(file)))));
        Assert.Equal(Manifest.Create(expected), await HashAsync(folder));
    }

    [Theory]
    [InlineData("/docs", "/docs/a/b.html")]
    [InlineData("/docs/", "/docs/a/b.html")]
    [InlineData("/", "/a/b.html")]
    [InlineData("", "/a/b.html")]
    [InlineData("/d é/2", "/d é/2/a/b.html")]
    public async Task A_prefix_says_where_the_folder_is_served(string prefix, string path)
    {
        using var folder = new TemporaryFolder("a/b.html");

        Assert.Equal(
            [path],
            (await HashAsync(new DirectoryManifestOptions(folder.Root) { PathPrefix = prefix })).Assets.Select(asset => asset.Path)
        );
    }

    [Fact]
    public async Task A_prefix_without_a_slash_is_refused()
    {
        using var folder = new TemporaryFolder("a");

        Assert.Equal(
            "The path prefix 'docs' does not start with '/': write '/docs'.",
            await RefusalAsync(new DirectoryManifestOptions(folder.Root) { PathPrefix = "docs" })
        );
    }

    [Fact]
    public async Task A_prefix_or_a_folder_with_a_control_character_is_refused()
    {
        using var folder = new TemporaryFolder("a");

        Assert.Equal(
            "The path prefix '/do\\u0000cs' has a control character, which no invalidation can name: remove it.",
            await RefusalAsync(new DirectoryManifestOptions(folder.Root) { PathPrefix = "/do\0cs" })
        );
        Assert.Equal(
            "The folder 'si\\u0000te' has a control character in its name: name another one.",
            Assert.Throws<ManifestException>(() => DirectoryManifestOptions.For("si\0te", folder.Root)).Message
        );
        Assert.Equal(folder["a"], DirectoryManifestOptions.For("b/../a", folder.Root).Root);
    }

    [Fact]
    public async Task A_trailing_separator_of_the_root_does_not_matter()
    {
        using var folder = new TemporaryFolder("a/b");

        Assert.Equal(await HashAsync(folder), await HashAsync(new DirectoryManifestOptions(folder.Root + Path.DirectorySeparatorChar)));
    }

    [Fact]
    public async Task A_root_that_is_not_there_or_is_a_file_is_refused_by_name()
    {
        using var folder = new TemporaryFolder("file");

        Assert.Equal($"The folder '{folder["gone"]}' does not exist.", await RefusalAsync(new DirectoryManifestOptions(folder["gone"])));
        Assert.Equal($"'{folder["file"]}' is a file, not a folder.", await RefusalAsync(new DirectoryManifestOptions(folder["file"])));
        await Assert.ThrowsAsync<ArgumentException>(() => HashAsync(new DirectoryManifestOptions("relative")));
    }

    [Fact]
    public async Task A_file_that_vanishes_meanwhile_is_an_error_that_names_it()
    {
        using var folder = new TemporaryFolder("a.html", "b/gone.html");

        Assert.Equal(
            $"The file 'b/gone.html' in '{folder.Root}' vanished while the folder was being hashed: run again when nothing writes to the folder (is a build still running?).",
            await RefusalAsync(folder, before: "gone.html", File.Delete)
        );
    }

    [Fact]
    public async Task A_folder_that_vanishes_meanwhile_is_an_error_that_names_the_file()
    {
        using var folder = new TemporaryFolder("a.html", "b/gone.html");

        Assert.Contains(
            "The file 'b/gone.html'",
            await RefusalAsync(folder, before: "gone.html", file => Directory.Delete(Path.GetDirectoryName(file)!, true)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(10, 11)]
    [InlineData(10, 9)]
    [InlineData(10, 300_000)]
    [InlineData(300_000, 300_001)]
    [InlineData(300_000, 5)]
    public async Task A_file_that_is_written_to_meanwhile_is_an_error_that_names_it(int before, int after)
    {
        using var folder = new TemporaryFolder();
        folder.Write("app.js", new string('x', before));

        Assert.Equal(
            $"The file 'app.js' in '{folder.Root}' was written to while it was being hashed: run again when nothing writes to the folder (is a build still running?).",
            await RefusalAsync(folder, before: "app.js", file => File.WriteAllText(file, new string('x', after)))
        );
    }

    [Theory]
    [InlineData(10)]
    [InlineData(300_000)]
    public async Task A_file_that_may_not_be_read_is_an_error_that_names_it(int size)
    {
        using var folder = new TemporaryFolder();
        folder.Write("secret.html", new string('x', size));

        Assert.Equal(
            $"The file 'secret.html' in '{folder.Root}' cannot be read: access is denied. Make it readable, or exclude it.",
            await RefusalAsync(folder, before: "secret.html", _ => throw new UnauthorizedAccessException("no"))
        );
        Assert.Equal(
            $"The file 'secret.html' in '{folder.Root}' cannot be read: Input/output error",
            await RefusalAsync(folder, before: "secret.html", _ => throw new IOException("Input/output error"))
        );
    }

    [Fact]
    public async Task Files_and_folders_without_permission_are_errors_that_name_them()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Permissions do not stop this user from reading.");
        using var folder = new TemporaryFolder("private/a", "secret.html", "public/b");
        folder.Shell("chmod 0 secret.html private");

        Assert.StartsWith(
            $"Cannot list the folder 'private' in '{folder.Root}': ",
            await RefusalAsync(new DirectoryManifestOptions(folder.Root)),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "The file 'secret.html'",
            await RefusalAsync(new DirectoryManifestOptions(folder.Root) { Exclude = ["private/**"] }),
            StringComparison.Ordinal
        );
        Assert.Equal(1, (await HashAsync(new DirectoryManifestOptions(folder.Root) { Exclude = ["private/**", "secret.html"] })).Count);
        folder.Shell("chmod 700 private");
    }

    [Fact]
    public async Task One_unreadable_file_among_many_is_the_error_and_not_that_the_others_were_stopped()
    {
        using var folder = new TemporaryFolder([.. Enumerable.Range(0, 500).Select(i => $"{i}.txt")]);

        Assert.Contains(
            "'77.txt'",
            await RefusalAsync(folder, before: "/77.txt", _ => throw new UnauthorizedAccessException()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task It_can_be_cancelled_before_and_in_the_middle()
    {
        using var folder = new TemporaryFolder([.. Enumerable.Range(0, 500).Select(i => $"{i}.txt")]);
        folder.Write("large", new string('x', 2_000_000));
        using var source = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            DirectoryManifest.HashAsync(new(folder.Root), Cancelling, source.Token)
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DirectoryManifest.HashAsync(new(folder.Root), source.Token));

        SafeFileHandle Cancelling(string file)
        {
            source.Cancel();
            return FolderFiles.Open(file);
        }
    }

    [Fact]
    public async Task A_name_that_no_invalidation_can_name_is_an_error_that_names_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        using var folder = new TemporaryFolder("a\nb");

        Assert.Equal(
            "The asset '/a\\u000Ab' has a control character in its name, which no invalidation can name: rename the file.",
            await RefusalAsync(new DirectoryManifestOptions(folder.Root))
        );
    }

    [Fact]
    public async Task Names_with_all_printable_characters_are_taken_as_they_are()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        var names = Enumerable
            .Range(32, 95)
            .Select(i => (char)i)
            .Where(c => c is not ('/' or '.'))
            .Select(c => $"{c}")
            .Append("\uFFFD")
            .Append("e\u0301")
            .Append("é")
            .ToArray();
        using var folder = new TemporaryFolder(names);

        Assert.Equal(
            names.Select(name => "/" + name).Order(StringComparer.Ordinal),
            (await HashAsync(folder)).Assets.Select(asset => asset.Path)
        );
    }

    [Fact]
    public async Task A_name_that_is_not_UTF8_is_an_error_unless_it_is_excluded()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has such names.");
        using var folder = new TemporaryFolder("ok");
        folder.Shell("""printf x > "$(printf 'bad\377.html')"; mkdir "$(printf 'dir\377')"; """);

        try
        {
            Assert.Matches(
                "^The name of '(bad\uFFFD.html|dir\uFFFD)' in '.*' is not valid UTF-8, so it has no URL: rename it, or exclude it.$",
                await RefusalAsync(new DirectoryManifestOptions(folder.Root))
            );
            Assert.Equal(
                ["/ok"],
                (await HashAsync(new DirectoryManifestOptions(folder.Root) { Exclude = ["bad*", "dir*"] })).Assets.Select(asset =>
                    asset.Path
                )
            );
        }
        finally
        {
            folder.Shell("rm -r bad* dir*");
        }
    }

    [Fact]
    public async Task A_random_tree_is_hashed_as_a_straightforward_program_would()
    {
        var name = Gen.OneOf("a", "b", "c.js", ".d", "é", "x y");
        await Gen.Select(name.Array[1, 4], Gen.String.AlphaNumeric)
            .List[1, 12]
            .SampleAsync(
                async files =>
                {
                    using var folder = new TemporaryFolder();
                    foreach (var (names, content) in files)
                    {
                        var path = string.Join('/', names.Select((part, depth) => $"{depth}{part}")) + ".file";
                        folder.Write(path, content);
                    }

                    var expected = Directory
                        .EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories)
                        .ToDictionary(file => file[folder.Root.Length..], file => Sha256(File.ReadAllText(file)));
                    return (await HashAsync(folder)).Equals(Manifest.Create(expected));
                },
                iter: 50
            );
    }

    private static Task<Manifest> HashAsync(TemporaryFolder folder) => HashAsync(new DirectoryManifestOptions(folder.Root));

    private static Task<Manifest> HashAsync(DirectoryManifestOptions options) => DirectoryManifest.HashAsync(options, Cancellation);

    private static async Task<string> RefusalAsync(DirectoryManifestOptions options) =>
        (await Assert.ThrowsAsync<ManifestException>(() => HashAsync(options))).Message;

    /// <summary>What is said when something happens to a file after it was listed and before it is opened.</summary>
    private static async Task<string> RefusalAsync(TemporaryFolder folder, string before, Action<string> happens)
    {
        return (
            await Assert.ThrowsAsync<ManifestException>(() => DirectoryManifest.HashAsync(new(folder.Root), Open, Cancellation))
        ).Message;

        SafeFileHandle Open(string file)
        {
            if (file.EndsWith(before, StringComparison.Ordinal))
            {
                happens(file);
            }

            return FolderFiles.Open(file);
        }
    }

    private static string Sha256(string content) => Hash(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static string Hash(byte[] sha256) => Convert.ToHexStringLower(sha256.AsSpan(0, 16));
}
