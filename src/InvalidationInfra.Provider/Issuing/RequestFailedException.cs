namespace InvalidationInfra.Provider.Issuing;

/// <summary>CloudFront did not do what was asked. The message is for the user, and complete.</summary>
internal sealed class RequestFailedException(string message, Exception? inner = null) : Exception(message, inner);
