namespace InvalidationInfra.Provider.CloudFront;

/// <summary>The kind of a request's failure: what a caller may do about it.</summary>
internal enum CloudFrontFailure
{
    /// <summary>CloudFront refuses this request, and will refuse it again.</summary>
    Refused,

    /// <summary>The distribution or tenant does not exist in this account (any more).</summary>
    Gone,

    /// <summary>No single distribution has the domain name that was looked for.</summary>
    NoSingleDistribution,

    /// <summary>The credentials are good, but not for this request.</summary>
    Denied,

    /// <summary>The credentials were good once.</summary>
    Expired,

    /// <summary>AWS does not know the credentials, or their signature is wrong.</summary>
    UnknownCredentials,

    /// <summary>The caller reference was used for other paths.</summary>
    ReferenceUsed,

    /// <summary>The same request may succeed later: throttling, a used-up quota, an outage, a broken connection.</summary>
    Transient,

    /// <summary>The request never left: the provider's configuration or its credentials cannot be used.</summary>
    Unsendable,
}
