namespace InvalidationInfra.Benchmarks.Hashing;

/// <summary>A folder of random files, a hundred to a sub-folder, gone afterwards.</summary>
internal sealed class HashingInput : IDisposable
{
    private HashingInput() { }

    public string Folder { get; } = Directory.CreateTempSubdirectory("hashing-").FullName;

    public static HashingInput Files(int count, int bytesEach)
    {
        var input = new HashingInput();
        var random = new Random(1);
        var content = new byte[Math.Min(bytesEach, 1 << 20)];
        for (var i = 0; i < count; i++)
        {
            var folder = Path.Join(input.Folder, $"{i / 10_000}/{i / 100 % 100}");
            if (i % 100 == 0)
            {
                Directory.CreateDirectory(folder);
            }

            using var file = File.Create(Path.Join(folder, $"{i}.html"));
            for (var written = 0; written < bytesEach; written += content.Length)
            {
                random.NextBytes(content);
                file.Write(content);
            }
        }

        return input;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
