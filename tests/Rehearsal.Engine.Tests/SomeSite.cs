using System.Text;
using Google.Protobuf.WellKnownTypes;
using Rehearsal.Cloud;

namespace Rehearsal.Engine.Tests;

/// <summary>A bucket behind a distribution of its own, deployed by a stack whose invalidation has the inputs that a test gives.</summary>
internal sealed class SomeSite
{
    private const string Bucket = "site";

    private readonly SomeStack _stack;

    /// <param name="stack">The stack, with an empty cloud.</param>
    /// <param name="errorCaching">The seconds for which edges keep errors.</param>
    public SomeSite(SomeStack stack, double errorCaching = 10)
    {
        _stack = stack;
        stack.Cloud.CreateBucket(Bucket);
        Id = stack.Cloud.CreateDistribution(
            new DistributionSettings
            {
                Origin = OriginSettings.OfBucket(Bucket),
                CustomErrorResponses = [new CustomErrorResponse(404, ErrorCachingMinTtl: errorCaching)],
            }
        );
    }

    /// <summary>The distribution.</summary>
    public string Id { get; }

    public void Put(string key, string content, string? cacheControl = null) =>
        _stack.Cloud.PutObject(Bucket, key, Encoding.UTF8.GetBytes(content), cacheControl: cacheControl);

    public void Delete(string key) => _stack.Cloud.DeleteObject(Bucket, key);

    /// <summary>An up, which has to succeed.</summary>
    /// <param name="inputs">The invalidation's, besides the distribution.</param>
    public async Task UpAsync(string inputs)
    {
        var given = Struct.Parser.ParseJson(inputs);
        if (!given.Fields.ContainsKey("distributionTenantIds"))
        {
            given.Fields["distributionId"] = Value.ForString(Id);
        }

        var result = await _stack.RunAsync(EngineCommand.Up, given);
        Assert.True(result.Succeeded, result.Error);
    }

    /// <summary>The answer to a viewer, which is the same at every edge.</summary>
    /// <param name="url">As the viewer writes it.</param>
    /// <param name="viewerId">A tenant; null: the distribution.</param>
    public ViewerResponse Get(string url, string? viewerId = null)
    {
        var answers = Enumerable.Range(0, _stack.Cloud.EdgeCount).Select(edge => _stack.Cloud.Fetch(viewerId ?? Id, url, edge)).ToList();
        Assert.Single(answers.Select(answer => (answer.Status, answer.Text)).Distinct());
        return answers[0];
    }

    /// <summary>The text that a viewer gets.</summary>
    public string Text(string url) => Get(url).Text;
}
