namespace InvalidationInfra.Provider.CloudFront;

/// <summary>The provider's configuration cannot be used. The message is for the user, and complete.</summary>
internal sealed class ConfigurationException(string message) : Exception(message);
