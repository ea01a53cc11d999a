using System.Text;

namespace InvalidationInfra.Provider.Sdk;

/// <summary>A class of the SDK, or the half of it that follows from the schema.</summary>
internal abstract record SdkClass(string Name)
{
    /// <summary>The most characters of a line.</summary>
    public const int LineWidth = 140;

    /// <summary>The command that writes these files.</summary>
    public const string Command = "dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated";

    private const string Root = "InvalidationInfra";

    /// <summary>The namespace below that of the SDK; empty for that one itself.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The path of its file.</summary>
    public string File => Namespace.Length == 0 ? $"{Name}.cs" : $"{Namespace}/{Name}.cs";

    /// <summary>The file's text.</summary>
    public string ToSource()
    {
        var body = new StringBuilder();
        AppendTo(body);
        var source = new StringBuilder($"// Made from the package's schema: edit that, then\n// {Command}\n");
        if (body.ToString().Contains("Immutable", StringComparison.Ordinal))
        {
            source.Append("using System.Collections.Immutable;\n");
        }

        foreach (var used in Usings)
        {
            source.Append($"using {used};\n");
        }

        source.Append($"using Pulumi;\n\nnamespace {(Namespace.Length == 0 ? Root : $"{Root}.{Namespace}")};\n\n");
        return source.Append(body).ToString();
    }

    /// <summary>Namespaces that it needs beside Pulumi's and that of immutable collections.</summary>
    protected virtual IEnumerable<string> Usings => [];

    /// <summary>Appends documentation, attributes and members.</summary>
    protected abstract void AppendTo(StringBuilder source);
}
