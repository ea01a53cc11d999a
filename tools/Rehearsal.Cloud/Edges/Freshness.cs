using System.Net.Http.Headers;

namespace Rehearsal.Cloud.Edges;

/// <summary>How long an edge keeps an answer.</summary>
internal static class Freshness
{
    public static TimeSpan Of(OriginResponse answer, DistributionSettings settings)
    {
        if (answer.CacheControl is null || !CacheControlHeaderValue.TryParse(answer.CacheControl, out var control))
        {
            return Within(settings, TimeSpan.FromSeconds(settings.DefaultTtl));
        }

        if (control.NoStore || control.NoCache || control.Private)
        {
            return TimeSpan.FromSeconds(settings.MinTtl);
        }

        return Within(settings, control.SharedMaxAge ?? control.MaxAge ?? TimeSpan.FromSeconds(settings.DefaultTtl));
    }

    private static TimeSpan Within(DistributionSettings settings, TimeSpan asked) =>
        TimeSpan.FromSeconds(Math.Clamp(asked.TotalSeconds, settings.MinTtl, Math.Max(settings.MinTtl, settings.MaxTtl)));
}
