using InvalidationInfra.Inputs;

namespace InvalidationInfra.CommandLine;

/// <summary>Reads the AWS CLI's <c>InvalidationBatch</c>.</summary>
internal static class BatchJson
{
    public const string Name = "InvalidationBatch";

    public static InvalidationBatchArgs Read(JsonMember root) => ReadMember(root.Named(Name));

    public static InvalidationBatchArgs ReadMember(JsonMember member)
    {
        var members = member.Members("Paths", "CallerReference");
        var batch = new InvalidationBatchArgs { Paths = ReadPaths(member, members.GetValueOrDefault("Paths")) };
        if (members.GetValueOrDefault("CallerReference") is not { } reference)
        {
            return batch;
        }

        var text = reference.Text("a string that no other invalidation of the distribution has");
        if (text is { Length: 0 })
        {
            reference.Fail("is empty: write one that no other invalidation of the distribution has, or remove it to have it derived");
        }

        if (text is not null)
        {
            batch.CallerReference = text;
        }

        return batch;
    }

    private static InvalidationBatchPathsArgs ReadPaths(JsonMember batch, JsonMember? paths)
    {
        var result = new InvalidationBatchPathsArgs();
        if (paths is null)
        {
            batch.Fail("""has no Paths: add "Paths": {"Quantity": 1, "Items": ["/index.html"]} with the paths to invalidate""");
            return result;
        }

        var members = paths.Members("Quantity", "Items");
        var items = members.GetValueOrDefault("Items")?.Items() ?? [];
        if (items.Count == 0 && paths.IsObject && members.GetValueOrDefault("Items") is null or { IsArray: true })
        {
            paths.Named($"{paths.Name}.Items").Fail("must name at least one path, such as [\"/index.html\"]");
        }

        foreach (var item in items)
        {
            var path = item.Text("a path, such as \"/index.html\"");
            if (path is { Length: 0 })
            {
                item.Fail("is empty: write a path, such as \"/index.html\"");
            }

            if (path is not null)
            {
                result.Items.Add(path);
            }
        }

        if (members.GetValueOrDefault("Quantity") is { } quantity && quantity.Number("the number of Items") is { } number)
        {
            if (items.Count > 0 && number != items.Count)
            {
                quantity.Fail($"is {number}, but there are {items.Count} Items: correct it, or remove it");
            }

            result.Quantity = number;
        }

        return result;
    }
}
