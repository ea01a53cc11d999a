using InvalidationInfra.Provider.Schema;
using InvalidationInfra.Provider.Sdk;

namespace InvalidationInfra.Provider.Hosting;

/// <summary>The text that the executable prints when a person starts it, instead of serving an engine.</summary>
/// <param name="PrintAsync">Prints to the output given, or writes to the files that the request names.</param>
internal sealed record PrintRequest(Func<TextWriter, Task> PrintAsync)
{
    /// <summary>
    /// <c>--schema [FILE]</c>, <c>--docs [FILE]</c>, <c>--schema-source [FILE]</c> for Schema/schema.json itself, or <c>--sdk FOLDER</c>;
    /// null for an engine's arguments, which never start so.
    /// </summary>
    public static PrintRequest? Parse(string[] arguments) =>
        arguments switch
        {
            ["--schema", .. var rest] => Document(PackageSchema.ToJson, rest.FirstOrDefault()),
            ["--schema-source", .. var rest] => Document(PackageSchema.ToSource, rest.FirstOrDefault()),
            ["--docs", .. var rest] => Document(() => ReferenceDocument.Of(PackageSchema.Read()), rest.FirstOrDefault()),
            ["--sdk", var folder] => new PrintRequest(_ => SdkFiles.WriteAsync(PackageSchema.Read(), folder)),
            _ => null,
        };

    private static PrintRequest Document(Func<string> text, string? file) =>
        new(output => file is null ? output.WriteAsync(text()) : File.WriteAllTextAsync(file, text()));
}
