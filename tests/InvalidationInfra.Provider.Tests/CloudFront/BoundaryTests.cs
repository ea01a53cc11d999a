namespace InvalidationInfra.Provider.Tests.CloudFront;

public sealed class BoundaryTests
{
    [Fact]
    public void Only_the_folder_CloudFront_names_the_AWS_SDK()
    {
        var provider = Path.Combine(Repository.Root, "src", "InvalidationInfra.Provider");
        var naming = Directory
            .EnumerateFiles(provider, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(provider, file))
            .Where(file => !file.StartsWith("obj", StringComparison.Ordinal) && !file.StartsWith("bin", StringComparison.Ordinal))
            .Where(file =>
                File.ReadLines(Path.Combine(provider, file)).Any(line => line.StartsWith("using Amazon", StringComparison.Ordinal))
            )
            .Select(file => Path.GetDirectoryName(file)!)
            .Distinct();

        Assert.Equal(["CloudFront"], naming);
    }
}
