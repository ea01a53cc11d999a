namespace InvalidationInfra.Provider.Properties;

/// <summary>What is known of a property.</summary>
internal enum PropertyPresence
{
    Absent,
    Unknown,
    Known,
}
