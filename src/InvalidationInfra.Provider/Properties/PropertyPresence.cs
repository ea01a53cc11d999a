namespace InvalidationInfra.Provider.Properties;

/// <summary>The knowledge of a property.</summary>
internal enum PropertyPresence
{
    Absent,
    Unknown,
    Known,
}
