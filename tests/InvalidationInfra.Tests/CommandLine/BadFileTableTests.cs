using InvalidationInfra.Inputs;
using Pulumi;

namespace InvalidationInfra.Tests.CommandLine;

/// <summary>Each row of docs/bad-input.md about the AWS CLI's files, given to the method it names.</summary>
public sealed class BadFileTableTests
{
    private const string Section = "## Files of the AWS CLI";

    public static TheoryData<string, string, string> Files
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            var document = Path.Combine(Repository.Facts, "..", "..", "docs", "bad-input.md");
            var lines = File.ReadLines(document)
                .SkipWhile(line => line != Section)
                .Skip(1)
                .TakeWhile(line => !line.StartsWith('#'))
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal));
            foreach (var cells in lines.Select(line => line.Trim('|').Split(" | ")))
            {
                rows.Add(cells[0].Trim().Trim('`'), cells[1].Trim('`'), cells[2].Trim());
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_bad_file_is_refused_in_these_words(string method, string content, string reason)
    {
        using var file = new TemporaryFile(content.Replace("\\n", "\n", StringComparison.Ordinal));

        var error = Assert.Throws<RunException>(() => Read(method, file.Path));

        Assert.Equal($"{file.Path}: {reason}", error.Message);
    }

    [Theory]
    [InlineData("InvalidationBatchArgs", """{"Id": "dt_1", "InvalidationBatch": {}}""", "CreateInvalidationInput.FromJson")]
    [InlineData("CreateInvalidationInput", """{"Paths": {"Items": ["/a"]}}""", "InvalidationBatchArgs.FromJson")]
    public void A_text_is_read_by_the_method_for_texts(string type, string json, string method)
    {
        var error = Assert.Throws<RunException>(() => ReadText(type, json));

        Assert.StartsWith("the JSON text: this is ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith($": read it with {method}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_neither_JSON_nor_YAML_is_not_taken_for_YAML()
    {
        var error = Assert.Throws<RunException>(() => CreateInvalidationInput.FromJson("DistributionId=E1"));

        Assert.StartsWith("the JSON text: line 1, column 1: this is not JSON: ", error.Message, StringComparison.Ordinal);
    }

    private static object Read(string method, string path) =>
        method switch
        {
            "CreateInvalidationInput.FromJsonFile" => CreateInvalidationInput.FromJsonFile(path),
            "InvalidationBatchArgs.FromJsonFile" => InvalidationBatchArgs.FromJsonFile(path),
            _ => throw new ArgumentException($"there is no method {method}", nameof(method)),
        };

    private static object ReadText(string type, string json) =>
        type == nameof(InvalidationBatchArgs) ? InvalidationBatchArgs.FromJson(json) : CreateInvalidationInput.FromJson(json);
}
