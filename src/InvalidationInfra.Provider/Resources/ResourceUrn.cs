namespace InvalidationInfra.Provider.Resources;

/// <summary>
/// The parts of a resource's URN: <c>urn:pulumi:STACK::PROJECT::PARENT$TYPE::NAME</c>. Not all requests carry type and name besides.
/// </summary>
internal static class ResourceUrn
{
    private const string Separator = "::";

    // A name may have the separator in it, so it is the rest.
    private const int Parts = 4;

    /// <summary>Whether a text has the form of a resource's URN.</summary>
    public static bool IsUrn(string text) => text.StartsWith("urn:", StringComparison.Ordinal) && NameOf(text).Length > 0;

    /// <summary>The type token; empty where it is no URN.</summary>
    public static string TypeOf(string urn) =>
        urn.Split(Separator, Parts) is [_, _, var types, _] ? types[(types.LastIndexOf('$') + 1)..] : "";

    /// <summary>The name in the program; empty where it is no URN.</summary>
    public static string NameOf(string urn) => urn.Split(Separator, Parts) is [.., var name] and { Length: Parts } ? name : "";
}
