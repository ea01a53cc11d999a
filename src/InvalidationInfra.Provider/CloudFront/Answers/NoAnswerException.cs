namespace InvalidationInfra.Provider.CloudFront.Answers;

/// <summary>
/// No answer of the service came: a proxy's page did, or half of one, or one that means nothing. The request may or may not have taken
/// effect, so it is repeated.
/// </summary>
internal sealed class NoAnswerException(string reason) : IOException(reason);
