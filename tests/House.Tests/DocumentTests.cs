namespace House.Tests;

/// <summary>The table of documents, by which readers find a page.</summary>
public sealed class DocumentTests
{
    private const string Table = "README.md";

    [Fact]
    public void The_table_of_documents_has_every_page_of_docs()
    {
        var docs = Path.Combine(Repository.Root, "docs");
        var table = File.ReadAllText(Path.Combine(docs, Table));

        Findings.AssertNone(
            from page in Directory.EnumerateFiles(docs, "*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal)
            where page != Table && !table.Contains($"]({page})", StringComparison.Ordinal)
            select $"docs/{Table} has no link to {page}"
        );
    }
}
