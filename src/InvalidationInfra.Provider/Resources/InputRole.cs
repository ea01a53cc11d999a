namespace InvalidationInfra.Provider.Resources;

/// <summary>What an input changes.</summary>
internal enum InputRole
{
    /// <summary>Whose caches are meant.</summary>
    Target,

    /// <summary>What is tracked.</summary>
    Tracking,

    /// <summary>How what is tracked becomes URLs.</summary>
    Serving,

    /// <summary>Which paths are made for the URLs.</summary>
    Planning,

    /// <summary>How a command goes about it.</summary>
    Operation,
}
