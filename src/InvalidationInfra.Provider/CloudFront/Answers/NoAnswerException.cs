namespace InvalidationInfra.Provider.CloudFront.Answers;

/// <summary>
/// What came is no answer of the service: a proxy's page, half of one, or one that means nothing. The request may or may not have taken
/// effect, so it is repeated.
/// </summary>
internal sealed class NoAnswerException(string reason) : IOException(reason);
