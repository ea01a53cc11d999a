namespace InvalidationInfra.CommandLine;

/// <summary>The texts that the AWS CLI prints for <c>--generate-cli-skeleton</c>.</summary>
internal static class CliTexts
{
    /// <summary>The answer to either command, with made-up values.</summary>
    public static readonly string SampleAnswer = """
        {
            "Location": "Location",
            "Invalidation": {
                "Id": "Id",
                "Status": "Status",
                "CreateTime": "1970-01-01T00:00:00",
                "InvalidationBatch": {
                    "Paths": {
                        "Quantity": 0,
                        "Items": [
                            "string"
                        ]
                    },
                    "CallerReference": "CallerReference"
                }
            }
        }

        """.ReplaceLineEndings("\n");

    /// <summary>The input of a command, to be filled in.</summary>
    /// <param name="target">The member that says where.</param>
    public static string Skeleton(string target) =>
        $$"""
            {
                "{{target}}": "",
                "InvalidationBatch": {
                    "Paths": {
                        "Quantity": 0,
                        "Items": [
                            ""
                        ]
                    },
                    "CallerReference": ""
                }
            }

            """.ReplaceLineEndings("\n");
}
