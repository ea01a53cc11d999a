namespace InvalidationInfra.Provider.Resources;

/// <summary>The engine asks for something that there is not. The message is for the user, and complete.</summary>
internal sealed class RefusedRequestException(string message) : Exception(message);
