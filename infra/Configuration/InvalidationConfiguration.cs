namespace InvalidationInfra.Stack.Configuration;

/// <summary>How changes of the site are invalidated.</summary>
/// <param name="MaxPaths">How many paths an invalidation may have.</param>
/// <param name="WaitForCompletion">Whether a deployment ends only when the edges have dropped the old files.</param>
internal sealed record InvalidationConfiguration(int MaxPaths, bool WaitForCompletion)
{
    // CloudFront's quota of paths in progress at one time, per distribution.
    private const int PathsInProgress = 3000;

    public static InvalidationConfiguration Read(Settings settings) =>
        new(settings.Number("maxPaths", 15, from: 1, to: PathsInProgress), settings.Flag("waitForCompletion", true));
}
