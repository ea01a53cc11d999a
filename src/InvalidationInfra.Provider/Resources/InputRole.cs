namespace InvalidationInfra.Provider.Resources;

/// <summary>The part of a deployment that an input changes.</summary>
internal enum InputRole
{
    /// <summary>The targets whose caches are meant.</summary>
    Target,

    /// <summary>The choice of what is tracked.</summary>
    Tracking,

    /// <summary>The way in which what is tracked becomes URLs.</summary>
    Serving,

    /// <summary>The paths that are made for the URLs.</summary>
    Planning,

    /// <summary>The way in which a command goes about it.</summary>
    Operation,
}
