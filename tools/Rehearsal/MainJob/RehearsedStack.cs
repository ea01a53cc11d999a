using Rehearsal.Engine.Plugins;

namespace Rehearsal.MainJob;

/// <summary>The stack that is rehearsed: the program and plugins as they were built, and how they find the embedded cloud.</summary>
/// <param name="Program">The built program, <c>infra.dll</c>.</param>
/// <param name="Provider">The built provider, an executable.</param>
/// <param name="WorkFolder">Where the state and the site of this rehearsal are.</param>
internal sealed record RehearsedStack(string Program, string Provider, string WorkFolder, Uri Cloud)
{
    public const string ProjectName = "invalidation-infra";
    public const string StackName = "rehearsal";

    /// <summary>The type of the resource that all of it is about.</summary>
    public const string InvalidationType = "cloudfront-invalidation:index:CloudFrontInvalidation";

    /// <summary>The folder that the stack deploys.</summary>
    public string SiteFolder => Path.Combine(WorkFolder, "site");

    /// <summary>Stack configuration. The keys of a rehearsal are no secrets: nobody but the embedded cloud sees them.</summary>
    public IReadOnlyDictionary<string, string> Configuration =>
        new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["aws:region"] = "us-east-1",
            ["cloudfront-invalidation:endpoint"] = Cloud.GetLeftPart(UriPartial.Authority),
            [$"{ProjectName}:siteDirectory"] = SiteFolder,
        };

    /// <summary>What program and plugins find in their environment: the cloud, and keys that open nothing else.</summary>
    public IReadOnlyDictionary<string, string> Environment =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["REHEARSAL_CLOUD"] = Cloud.GetLeftPart(UriPartial.Authority),
            ["AWS_ACCESS_KEY_ID"] = "REHEARSAL",
            ["AWS_SECRET_ACCESS_KEY"] = "rehearsal",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
        };

    /// <summary>The stack of this repository, as the build made it.</summary>
    /// <exception cref="FileNotFoundException">Program or provider is not built.</exception>
    public static RehearsedStack Find(string workFolder, Uri cloud) =>
        new(BuiltPrograms.Assembly("infra"), BuiltPrograms.Executable("provider"), workFolder, cloud);
}
