using InvalidationInfra.CommandLine;
using InvalidationInfra.Inputs;
using Pulumi;

namespace InvalidationInfra;

/// <summary>What <c>aws cloudfront create-invalidation --cli-input-json file://…</c> reads: where to invalidate, and what.</summary>
/// <remarks>
/// The file that a pipeline gave to the AWS CLI declares the resource as it is:
/// <c>CreateInvalidationInput.FromJsonFile("invalidation.json").ToArgs()</c>.
/// </remarks>
public sealed class CreateInvalidationInput
{
    /// <summary>The ID of the distribution, if the input has one.</summary>
    public string? DistributionId { get; init; }

    /// <summary>What to invalidate, if the input says so.</summary>
    public InvalidationBatchArgs? InvalidationBatch { get; init; }

    /// <summary>
    /// Reads the JSON text, <c>{"DistributionId": "…", "InvalidationBatch": {…}}</c>. Either may be left out where explicit arguments give
    /// it.
    /// </summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="RunException">
    /// The text is not JSON, or is not such an input: the message names each member that is wrong, and what to do.
    /// </exception>
    public static CreateInvalidationInput FromJson(string json) => JsonSource.OfText(json).Read(Read);

    /// <summary>The same as <see cref="FromJson"/> from a file.</summary>
    /// <param name="path">The file, relative to the program's folder.</param>
    /// <exception cref="RunException">
    /// The file cannot be read, or not as such an input: the message names the file and each member that is wrong.
    /// </exception>
    public static CreateInvalidationInput FromJsonFile(string path) => JsonSource.OfFile(path).Read(Read);

    /// <summary>
    /// An input to fill in: what <c>aws cloudfront create-invalidation --generate-cli-skeleton input</c> prints, byte for byte.
    /// </summary>
    public static string Skeleton() =>
        """
            {
                "DistributionId": "",
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

    /// <summary>
    /// The inputs of a <see cref="CloudFrontInvalidation"/>. What is given explicitly overrides this input, as arguments of the AWS CLI do:
    /// any way to say
    /// where replaces <see cref="DistributionId"/>, any way to say what replaces the whole <see cref="InvalidationBatch"/>.
    /// </summary>
    /// <param name="explicitly">Inputs that override; they are completed and returned.</param>
    /// <exception cref="RunException">Neither says where, or neither says what.</exception>
    public CloudFrontInvalidationArgs ToArgs(CloudFrontInvalidationArgs? explicitly = null)
    {
        var args = explicitly ?? new CloudFrontInvalidationArgs();
        if (!args.HasTarget)
        {
            args.DistributionId = DistributionId is { Length: > 0 } id ? id : throw Missing("DistributionId");
        }

        if (!args.HasContent)
        {
            args.InvalidationBatch = InvalidationBatch ?? throw Missing(BatchReader.Name);
        }

        return args;
    }

    private static CreateInvalidationInput Read(JsonMember root)
    {
        var members = root.Members("DistributionId", BatchReader.Name);
        return new CreateInvalidationInput
        {
            DistributionId = members.GetValueOrDefault("DistributionId")?.Text("the ID of a distribution, such as \"E2QWRUHAPOMQZL\""),
            InvalidationBatch = members.GetValueOrDefault(BatchReader.Name) is { } batch ? BatchReader.ReadMember(batch) : null,
        };
    }

    private static RunException Missing(string member) =>
        new($"{member}: is not given: write it into the JSON, or set it in the arguments that override the JSON");
}
