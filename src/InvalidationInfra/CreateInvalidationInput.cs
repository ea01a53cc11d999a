using InvalidationInfra.CommandLine;
using InvalidationInfra.Inputs;
using Pulumi;

namespace InvalidationInfra;

/// <summary>
/// The input of <c>aws cloudfront create-invalidation --cli-input-json file://…</c>: where to invalidate, and what. That of
/// <c>create-invalidation-for-distribution-tenant</c> is read as well.
/// </summary>
/// <remarks>
/// The file that a pipeline gave to the AWS CLI declares the resource as it is:
/// <c>CreateInvalidationInput.FromJsonFile("invalidation.json").ToArgs()</c>.
/// </remarks>
public sealed class CreateInvalidationInput
{
    /// <summary>The ID of the distribution, if the input has one.</summary>
    public string? DistributionId { get; init; }

    /// <summary>The ID of the distribution tenant, which the JSON calls <c>Id</c>, if the input has one.</summary>
    public string? DistributionTenantId { get; init; }

    /// <summary>The batch to invalidate, if the input has one.</summary>
    public InvalidationBatchArgs? InvalidationBatch { get; init; }

    /// <summary>
    /// Reads the JSON text, <c>{"DistributionId": "…", "InvalidationBatch": {…}}</c>, or <c>{"Id": "dt_…", "InvalidationBatch": {…}}</c>
    /// for a distribution tenant. Either member may be left out where explicit arguments give it.
    /// </summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="RunException">
    /// The text is not JSON, or is not such an input: the message names each member that is wrong, and what to do.
    /// </exception>
    public static CreateInvalidationInput FromJson(string json) => JsonSource.OfText(json).Read(FileKind.Input, InputReader.Read);

    /// <summary>The same as <see cref="FromJson"/> from a file.</summary>
    /// <param name="path">The file, relative to the program's folder.</param>
    /// <exception cref="RunException">
    /// The file cannot be read, or not as such an input: the message names the file and each member that is wrong.
    /// </exception>
    public static CreateInvalidationInput FromJsonFile(string path) => JsonSource.OfFile(path).Read(FileKind.Input, InputReader.Read);

    /// <summary>
    /// An input to fill in: what <c>aws cloudfront create-invalidation --generate-cli-skeleton input</c> prints, byte for byte.
    /// </summary>
    public static string Skeleton() => CliTexts.Skeleton(InputReader.DistributionId);

    /// <summary>
    /// An input for a distribution tenant to fill in: what
    /// <c>aws cloudfront create-invalidation-for-distribution-tenant --generate-cli-skeleton input</c> prints, byte for byte.
    /// </summary>
    public static string TenantSkeleton() => CliTexts.Skeleton(InputReader.TenantId);

    /// <summary>
    /// An answer as CloudFront gives it, with made-up values: what <c>--generate-cli-skeleton output</c> prints, byte for byte, after it
    /// has checked the input. Nothing is sent.
    /// </summary>
    /// <exception cref="RunException">The input does not say where, or does not say what.</exception>
    public string SampleAnswer()
    {
        ToArgs();
        return CliTexts.SampleAnswer;
    }

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
            SetTarget(args);
        }

        if (!args.HasContent)
        {
            args.InvalidationBatch = InvalidationBatch ?? throw Missing(BatchJson.Name);
        }

        return args;
    }

    private void SetTarget(CloudFrontInvalidationArgs args)
    {
        switch (DistributionId, DistributionTenantId)
        {
            case ({ Length: > 0 }, { Length: > 0 }):
                throw new RunException("DistributionTenantId: is given beside a DistributionId: remove the one that is not meant");
            case ({ Length: > 0 } distribution, _):
                args.DistributionId = distribution;
                break;
            case (_, { Length: > 0 } tenant):
                args.DistributionTenantId = tenant;
                break;
            default:
                throw Missing(DistributionTenantId is null ? InputReader.DistributionId : InputReader.TenantId);
        }
    }

    private static RunException Missing(string member) =>
        new($"{member}: is not given: write it into the JSON, or set it in the arguments that override the JSON");
}
