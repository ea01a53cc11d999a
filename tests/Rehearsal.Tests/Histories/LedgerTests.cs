using Rehearsal.Cloud;
using Rehearsal.Histories;

namespace Rehearsal.Tests.Histories;

/// <summary>The histories' own bookkeeping: a check that could not fail would prove nothing.</summary>
public sealed class LedgerTests
{
    [Fact]
    public async Task An_invalidation_too_many_and_one_too_few_are_noticed()
    {
        await using var cloud = await EmbeddedCloud.StartAsync(
            new EmbeddedCloudOptions { Completion = Completion.AtOnce },
            TestContext.Current.CancellationToken
        );
        cloud.CreateBucket("b");
        var distribution = cloud.CreateDistribution(new DistributionSettings { Origin = OriginSettings.OfBucket("b") });
        var resource = new TrackedResource("r", distribution, "b", new RandomSite("", new Random(1)), tracksVersions: true);
        var ledger = new Ledger(cloud, new HistoryReport());

        Assert.Contains("0 invalidations were accepted at creation, and 1 had to be", Up(), StringComparison.Ordinal);
        Assert.Null(Up());
        resource.Site.Files[resource.Site.Files.Keys.First()] = 999;
        Assert.Contains("0 invalidations were accepted for a change, and 1 had to be", Up(), StringComparison.Ordinal);
        await IssueAsync();
        Assert.Contains("1 invalidations were accepted for a change, and 0 had to be", Up(), StringComparison.Ordinal);

        string? Up()
        {
            resource.Site.Upload(cloud, "b");
            resource.Attempts.Add(resource.Identities());
            return ledger.Check(resource, existed: true);
        }

        async Task IssueAsync()
        {
            using var http = new HttpClient();
            using var body = new StringContent(
                "<InvalidationBatch xmlns=\"http://cloudfront.amazonaws.com/doc/2020-05-31/\"><CallerReference>r</CallerReference>"
                    + "<Paths><Quantity>1</Quantity><Items><Path>/x</Path></Items></Paths></InvalidationBatch>"
            );
            using var answer = await http.PostAsync(
                new Uri(cloud.Address, $"/2020-05-31/distribution/{distribution}/invalidation"),
                body,
                TestContext.Current.CancellationToken
            );
            answer.EnsureSuccessStatusCode();
        }
    }
}
