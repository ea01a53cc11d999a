namespace Pulumi;

/// <summary>An asset whose content is given in the program.</summary>
public sealed class StringAsset(string text) : Asset("text", text);
