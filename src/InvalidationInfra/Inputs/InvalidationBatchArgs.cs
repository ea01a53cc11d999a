using InvalidationInfra.CommandLine;
using Pulumi;

namespace InvalidationInfra.Inputs;

public sealed partial class InvalidationBatchArgs
{
    /// <summary>
    /// Reads what <c>--invalidation-batch file://…</c> reads: <c>{"Paths": {"Quantity": 1, "Items": ["/a"]}, "CallerReference": "…"}</c>.
    /// <c>Quantity</c> and <c>CallerReference</c> may be left out.
    /// </summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="RunException">
    /// The text is not JSON, or is not such a batch: the message names each member that is wrong, and what to do.
    /// </exception>
    public static InvalidationBatchArgs FromJson(string json) => JsonSource.OfText(json).Read(FileKind.Batch, BatchJson.Read);

    /// <summary>The same as <see cref="FromJson"/> from a file.</summary>
    /// <param name="path">The file, relative to the program's folder.</param>
    /// <exception cref="RunException">
    /// The file cannot be read, or not as a batch: the message names the file and each member that is wrong.
    /// </exception>
    public static InvalidationBatchArgs FromJsonFile(string path) => JsonSource.OfFile(path).Read(FileKind.Batch, BatchJson.Read);
}
