using InvalidationInfra.Provider.Schema;

namespace InvalidationInfra.Provider.Hosting;

/// <summary>What the executable prints when a person starts it, instead of serving an engine.</summary>
/// <param name="Text">What there is to print.</param>
/// <param name="File">The file to write it to; null for standard output.</param>
internal sealed record PrintRequest(Func<string> Text, string? File)
{
    /// <summary>
    /// <c>--schema [FILE]</c>, <c>--docs [FILE]</c>, or <c>--schema-source [FILE]</c> for Schema/schema.json itself; null for an engine's
    /// arguments, which never start so.
    /// </summary>
    public static PrintRequest? Parse(string[] arguments) =>
        arguments switch
        {
            ["--schema", .. var rest] => new PrintRequest(PackageSchema.ToJson, rest.FirstOrDefault()),
            ["--schema-source", .. var rest] => new PrintRequest(PackageSchema.ToSource, rest.FirstOrDefault()),
            ["--docs", .. var rest] => new PrintRequest(() => ReferenceDocument.Of(PackageSchema.Read()), rest.FirstOrDefault()),
            _ => null,
        };

    public async Task PrintAsync(TextWriter output)
    {
        if (File is null)
        {
            await output.WriteAsync(Text());
        }
        else
        {
            await System.IO.File.WriteAllTextAsync(File, Text());
        }
    }
}
