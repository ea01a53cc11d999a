using System.Text.Json;
using Rehearsal.Cloud.Faults;

namespace Rehearsal.Cloud.Tests;

/// <summary>The AWS CLI against the embedded cloud.</summary>
public sealed class AwsCliTests
{
    private const string Id = "E1REHEARSALXYZ";

    [Fact]
    public async Task It_creates_with_paths_and_with_a_batch_gets_waits_and_lists_in_pages()
    {
        await AwsCli.RequireAsync();
        await using var cloud = await StartAsync(new EmbeddedCloudOptions { Completion = Completion.AfterPolls(1) });

        var withPaths = (
            await AwsCli.CloudFrontAsync(
                cloud.Address,
                "create-invalidation",
                "--distribution-id",
                Id,
                "--paths",
                "/index.html",
                "/caf%C3%A9.html",
                "#product:tv"
            )
        ).Json;
        var withBatch = (
            await AwsCli.CloudFrontAsync(
                cloud.Address,
                "create-invalidation",
                "--distribution-id",
                Id,
                "--invalidation-batch",
                Batch(1, "my-reference", "/a")
            )
        ).Json;
        var waited = await AwsCli.CloudFrontAsync(
            cloud.Address,
            "wait",
            "invalidation-completed",
            "--distribution-id",
            Id,
            "--id",
            IdOf(withPaths)
        );
        var got = (await AwsCli.CloudFrontAsync(cloud.Address, "get-invalidation", "--distribution-id", Id, "--id", IdOf(withPaths))).Json;
        var again = (
            await AwsCli.CloudFrontAsync(
                cloud.Address,
                "create-invalidation",
                "--distribution-id",
                Id,
                "--invalidation-batch",
                Batch(1, "my-reference", "/a")
            )
        ).Json;
        var listed = (await AwsCli.CloudFrontAsync(cloud.Address, "list-invalidations", "--distribution-id", Id, "--page-size", "1")).Json;
        var limited = (await AwsCli.CloudFrontAsync(cloud.Address, "list-invalidations", "--distribution-id", Id, "--max-items", "1")).Json;
        var rest = (
            await AwsCli.CloudFrontAsync(
                cloud.Address,
                "list-invalidations",
                "--distribution-id",
                Id,
                "--starting-token",
                limited.GetProperty("NextToken").GetString()!
            )
        ).Json;

        Assert.EndsWith("/invalidation/" + IdOf(withPaths), withPaths.GetProperty("Location").GetString(), StringComparison.Ordinal);
        Assert.Equal("InProgress", StatusOf(withPaths));
        Assert.Equal(["/index.html", "/caf%C3%A9.html", "#product:tv"], cloud.Invalidations[0].Paths);
        Assert.Equal(
            "my-reference",
            withBatch.GetProperty("Invalidation").GetProperty("InvalidationBatch").GetProperty("CallerReference").GetString()
        );
        Assert.Equal((0, ""), (waited.ExitCode, waited.Error));
        Assert.Equal("Completed", StatusOf(got));
        Assert.Equal(IdOf(withBatch), IdOf(again));
        Assert.Equal([IdOf(withBatch), IdOf(withPaths)], Listed(listed));
        Assert.Equal([IdOf(withBatch)], Listed(limited));
        Assert.Equal([IdOf(withPaths)], Listed(rest));
        Assert.True(cloud.Calls["ListInvalidations"] >= 4, "A page size of one makes a request a page.");
    }

    [Fact]
    public async Task It_shows_each_error_with_its_code()
    {
        await AwsCli.RequireAsync();
        await using var cloud = await StartAsync(new EmbeddedCloudOptions { Completion = Completion.Never, FileQuota = 2 });
        await using var faulty = await StartAsync(
            new EmbeddedCloudOptions
            {
                Faults = FaultPlan.Parse(
                    "CreateInvalidation=throttle;GetInvalidation=access-denied;ListInvalidations=503;GetDistribution=expired-token"
                ),
            }
        );
        await AwsCli.CloudFrontAsync(
            cloud.Address,
            "create-invalidation",
            "--distribution-id",
            Id,
            "--invalidation-batch",
            Batch(1, "known", "/a")
        );

        (string Code, Uri Address, string[] Arguments)[] cases =
        [
            ("NoSuchDistribution", cloud.Address, ["create-invalidation", "--distribution-id", "E0", "--paths", "/a"]),
            ("NoSuchInvalidation", cloud.Address, ["get-invalidation", "--distribution-id", Id, "--id", "I0"]),
            ("InvalidArgument", cloud.Address, ["create-invalidation", "--distribution-id", Id, "--paths", "/caf é.html"]),
            (
                "InvalidationBatchAlreadyExists",
                cloud.Address,
                ["create-invalidation", "--distribution-id", Id, "--invalidation-batch", Batch(1, "known", "/b")]
            ),
            (
                "InconsistentQuantities",
                cloud.Address,
                ["create-invalidation", "--distribution-id", Id, "--invalidation-batch", Batch(2, "r", "/b")]
            ),
            ("BatchTooLarge", cloud.Address, ["create-invalidation", "--distribution-id", Id, "--paths", "/1", "/2", "/3"]),
            ("TooManyInvalidationsInProgress", cloud.Address, ["create-invalidation", "--distribution-id", Id, "--paths", "/1", "/2"]),
            ("EntityNotFound", cloud.Address, ["list-invalidations-for-distribution-tenant", "--id", "dt_0"]),
            ("Throttling", faulty.Address, ["create-invalidation", "--distribution-id", Id, "--paths", "/a"]),
            ("AccessDenied", faulty.Address, ["get-invalidation", "--distribution-id", Id, "--id", "I0"]),
            ("ServiceUnavailable", faulty.Address, ["list-invalidations", "--distribution-id", Id]),
            ("ExpiredToken", faulty.Address, ["get-distribution", "--id", Id]),
        ];
        var results = await Task.WhenAll(cases.Select(one => AwsCli.CloudFrontAsync(one.Address, one.Arguments)));

        Assert.All(
            cases.Zip(results),
            one =>
            {
                Assert.NotEqual(0, one.Second.ExitCode);
                Assert.Contains($"An error occurred ({one.First.Code}) when calling the", one.Second.Error, StringComparison.Ordinal);
            }
        );
        Assert.Single(cloud.Invalidations);
    }

    [Fact]
    public async Task It_finds_distributions_and_their_configuration()
    {
        await AwsCli.RequireAsync();
        await using var cloud = await StartAsync(new EmbeddedCloudOptions());

        var results = await Task.WhenAll(
            AwsCli.CloudFrontAsync(cloud.Address, "list-distributions"),
            AwsCli.CloudFrontAsync(cloud.Address, "get-distribution-config", "--id", Id)
        );

        var item = Assert.Single(results[0].Json.GetProperty("DistributionList").GetProperty("Items").EnumerateArray());
        Assert.Equal("www.example.com", item.GetProperty("Aliases").GetProperty("Items")[0].GetString());
        Assert.Equal(item.GetProperty("ETag").GetString(), results[1].Json.GetProperty("ETag").GetString());
        Assert.Equal("index.html", results[1].Json.GetProperty("DistributionConfig").GetProperty("DefaultRootObject").GetString());
    }

    private static async Task<EmbeddedCloud> StartAsync(EmbeddedCloudOptions options)
    {
        var cloud = await EmbeddedCloud.StartAsync(options with { RequireAuthorization = true }, TestContext.Current.CancellationToken);
        cloud.CreateDistribution(
            new DistributionSettings
            {
                Origin = OriginSettings.OfFolder(AppContext.BaseDirectory),
                DefaultRootObject = "index.html",
                Aliases = ["www.example.com"],
            },
            Id
        );
        return cloud;
    }

    private static string Batch(int quantity, string reference, string path) =>
        JsonSerializer.Serialize(new { Paths = new { Quantity = quantity, Items = new[] { path } }, CallerReference = reference });

    private static string IdOf(JsonElement answer) => answer.GetProperty("Invalidation").GetProperty("Id").GetString()!;

    private static string StatusOf(JsonElement answer) => answer.GetProperty("Invalidation").GetProperty("Status").GetString()!;

    private static IEnumerable<string> Listed(JsonElement answer) =>
        answer.GetProperty("InvalidationList").GetProperty("Items").EnumerateArray().Select(one => one.GetProperty("Id").GetString()!);
}
