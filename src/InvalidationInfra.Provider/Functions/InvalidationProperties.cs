using System.Globalization;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Functions;

/// <summary>An invalidation as the result of a function.</summary>
internal static class InvalidationProperties
{
    public static PropertyMap Of(IssuedInvalidation invalidation) =>
        PropertyMap.Empty.With(
            ("invalidationId", PropertyValue.Of(invalidation.Id)),
            ("status", PropertyValue.Of(invalidation.Status)),
            (
                "createTime",
                PropertyValue.Of(invalidation.CreateTime.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFZ", CultureInfo.InvariantCulture))
            ),
            ("callerReference", PropertyValue.Of(invalidation.CallerReference.Length == 0 ? null : invalidation.CallerReference))
        );
}
