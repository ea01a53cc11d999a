using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Tests.Invalidations;

/// <summary>Inputs that are valid together with the one that a test is about.</summary>
internal static class SomeInput
{
    /// <summary>A valid value of each input; each has the word "hunter2" in it where it is a text.</summary>
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["alias"] = "\"hunter2.example.com\"",
        ["assets"] = """{"/hunter2.js": "hunter2hash", "/other.js": "2"}""",
        ["distributionId"] = "\"E1HUNTER2hunter2\"",
        ["distributionIds"] = """["E1hunter2", "E2hunter2"]""",
        ["distributionTenantId"] = "\"dt_hunter2\"",
        ["content"] = """{"count": 1, "id": "hunter2id", "assets": {"/hunter2.js": "hunter2hash"}}""",
        ["cleanUrls"] = "true",
        ["distributionTenantIds"] = """["dt_hunter2", "dt_hunter3"]""",
        ["headers"] = """{"**/*.hunter2": "hunter2"}""",
        ["immutable"] = """["hunter2/**"]""",
        ["invalidateAdded"] = "true",
        ["onTimeout"] = "\"warn\"",
        ["servedAs"] = """{"/hunter2.htm": ["/hunter2.htm", "/"]}""",
        ["exclude"] = """["hunter2/**"]""",
        ["fallbackDocument"] = "\"/hunter2.html\"",
        ["include"] = """["**/*.hunter2"]""",
        ["indexDocument"] = "\"hunter2.htm\"",
        ["invalidationBatch"] = """{"callerReference": "hunter2ref", "paths": {"items": ["/hunter2"]}}""",
        ["maxPaths"] = "7",
        ["onCreate"] = "\"skip\"",
        ["pathPrefix"] = "\"/hunter2\"",
        ["paths"] = """["/hunter2", "/other"]""",
        ["queryStrings"] = "true",
        ["revision"] = "1",
        ["sourceDirectory"] = "\"hunter2\"",
        ["tags"] = """["hunter2"]""",
        ["triggers"] = """{"release": "hunter2"}""",
        ["waitForCompletion"] = "true",
    };

    public static TheoryData<string> Names => [.. InvalidationInputTable.Names];

    public static PropertyValue Of(string name) => Some.Properties($$"""{"value": {{Values[name]}}}""")["value"];

    /// <summary>What has to be given beside an input for the whole to be valid; the input itself is not among it.</summary>
    public static PropertyMap Beside(params string[] names)
    {
        var beside = PropertyMap.Empty;
        if (!names.Any(InvalidationInputTable.TargetNames.Contains))
        {
            beside = beside.With(("distributionId", PropertyValue.Of(Some.Distribution)));
        }

        if (names.Any(name => name is "include" or "exclude") && !names.Contains("sourceDirectory"))
        {
            beside = beside.With(("sourceDirectory", PropertyValue.Of(".")));
        }
        else if (!names.Any(name => name is "assets" or "content" or "sourceDirectory" or "invalidationBatch"))
        {
            beside = beside.With(("assets", new PropertyValue.Map(Some.Properties("""{"/app.js": "1"}"""))));
        }

        return beside;
    }

    /// <summary>Whether both may be given.</summary>
    public static bool GoTogether(string one, string other)
    {
        string[] contentExcludes = ["assets", "sourceDirectory", "include", "exclude", "headers", "revision"];
        string[] batchExcludes =
        [
            "content",
            "paths",
            "tags",
            "assets",
            "sourceDirectory",
            "include",
            "exclude",
            "headers",
            "immutable",
            "revision",
        ];
        return !(InvalidationInputTable.TargetNames.Contains(one) && InvalidationInputTable.TargetNames.Contains(other))
            && !(one == "invalidationBatch" && batchExcludes.Contains(other))
            && !(other == "invalidationBatch" && batchExcludes.Contains(one))
            && !(one == "content" && contentExcludes.Contains(other))
            && !(other == "content" && contentExcludes.Contains(one))
            && !(one is "assets" && other is "sourceDirectory" or "include" or "exclude")
            && !(other is "assets" && one is "sourceDirectory" or "include" or "exclude");
    }
}
