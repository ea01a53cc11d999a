using System.Collections.ObjectModel;

namespace Amazon.CloudFront;

/// <summary>The time-outs and retry mode behind each defaults mode of the SDK.</summary>
public static class AmazonCloudFrontDefaultConfiguration
{
    public static IDefaultConfiguration Standard { get; } = Mode(DefaultConfigurationMode.Standard, connectMilliseconds: 3100);

    public static IDefaultConfiguration InRegion { get; } = Mode(DefaultConfigurationMode.InRegion, connectMilliseconds: 1100);

    public static IDefaultConfiguration CrossRegion { get; } = Mode(DefaultConfigurationMode.CrossRegion, connectMilliseconds: 3100);

    public static IDefaultConfiguration Mobile { get; } = Mode(DefaultConfigurationMode.Mobile, connectMilliseconds: 30000);

    public static IDefaultConfiguration Auto { get; } = Mode(DefaultConfigurationMode.Auto, connectMilliseconds: 1100);

    public static ReadOnlyCollection<IDefaultConfiguration> GetAllConfigurations() => new([Standard, InRegion, CrossRegion, Mobile, Auto]);

    private static DefaultConfiguration Mode(DefaultConfigurationMode name, int connectMilliseconds) =>
        new()
        {
            Name = name,
            RetryMode = RequestRetryMode.Standard,
            ConnectTimeout = TimeSpan.FromMilliseconds(connectMilliseconds),
            TlsNegotiationTimeout = TimeSpan.FromMilliseconds(connectMilliseconds),
        };
}
