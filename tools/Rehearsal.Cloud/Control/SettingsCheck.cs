namespace Rehearsal.Cloud.Control;

/// <summary>What a distribution's settings from outside must be, so that no later request fails because of them.</summary>
internal static class SettingsCheck
{
    private const double MaxSeconds = 100 * 365.25 * 86_400;

    /// <exception cref="ControlException">A setting is missing or out of range; the message names it.</exception>
    public static void Require(DistributionSettings settings)
    {
        Require(settings.Origin.Folder is null != settings.Origin.Bucket is null, "origin", "must have either a folder or a bucket");
        Require(settings.Aliases.All(alias => !string.IsNullOrEmpty(alias)), "aliases", "must be host names");
        RequireSeconds(settings.MinTtl, "minTtl");
        RequireSeconds(settings.DefaultTtl, "defaultTtl");
        RequireSeconds(settings.MaxTtl, "maxTtl");
        foreach (var error in settings.CustomErrorResponses)
        {
            Require(error is not null, "customErrorResponses", "must be objects");
            RequireSeconds(error!.ErrorCachingMinTtl, "customErrorResponses.errorCachingMinTtl");
            Require(error.ErrorCode is >= 400 and < 600, "customErrorResponses.errorCode", "must be a status from 400 to 599");
            Require(
                error.ResponseCode is null or (>= 200 and < 600),
                "customErrorResponses.responseCode",
                "must be a status from 200 to 599"
            );
            Require(
                error.ResponsePagePath is null || error.ResponsePagePath.StartsWith('/'),
                "customErrorResponses.responsePagePath",
                "must start with a slash"
            );
        }
    }

    private static void RequireSeconds(double seconds, string name) =>
        Require(seconds is >= 0 and <= MaxSeconds, name, $"must be a number of seconds from 0 to {MaxSeconds:0}");

    private static void Require(bool holds, string name, string rule)
    {
        if (!holds)
        {
            throw new ControlException(400, $"{name} {rule}.");
        }
    }
}
