namespace InvalidationInfra.Stack.Configuration;

/// <summary>The stack's configuration, validated as a whole before anything is declared.</summary>
/// <param name="DistributionId">An existing distribution to attach to; null: the stack makes its own.</param>
/// <param name="Site">What is served.</param>
/// <param name="Invalidation">How its changes are invalidated.</param>
internal sealed record StackConfiguration(string? DistributionId, SiteConfiguration Site, InvalidationConfiguration Invalidation)
{
    /// <param name="read">The configured text of a key, null where there is none.</param>
    /// <exception cref="Pulumi.RunException">A value is not usable; the message names its key.</exception>
    public static StackConfiguration Read(Func<string, string?> read)
    {
        var settings = new Settings(read);
        return new StackConfiguration(
            ReadDistributionId(settings),
            SiteConfiguration.Read(settings),
            InvalidationConfiguration.Read(settings)
        );
    }

    private static string? ReadDistributionId(Settings settings)
    {
        const string Key = "distributionId";
        var id = settings.Text(Key, "");
        if (id.Length == 0)
        {
            return null;
        }

        if (!id.All(char.IsAsciiLetterOrDigit))
        {
            throw Settings.Error(Key, $"must be the ID of a distribution, like E2QWRUHAPOMQZL, not \"{id}\"");
        }

        return id;
    }
}
