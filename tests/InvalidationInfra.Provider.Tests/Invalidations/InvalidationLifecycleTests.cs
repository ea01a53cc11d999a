using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Tests.Invalidations;

public sealed class InvalidationLifecycleTests : InvalidationScene
{
    [Fact]
    public async Task Create_drops_everything_because_what_the_edges_hold_is_not_known()
    {
        Accepts("I1");

        var (id, result) = await CreateAsync(Some.Inputs(("/index.html", "1")));

        Assert.Equal("E1ABCDEFGHIJKL/I1", id.ToString());
        Assert.Equal(["/*"], Assert.Single(_created).Paths);
        Assert.Equal("InProgress", TextOf(result.Outputs["status"]));
        Assert.True(result.RefreshBeforeUpdate);
        Assert.Null(result.Failure);
    }

    [Fact]
    public async Task Create_under_a_prefix_leaves_the_rest_of_the_distribution_alone()
    {
        Accepts("I1");

        await CreateAsync(Some.Inputs(("/docs/index.html", "1")).With(("pathPrefix", PropertyValue.Of("/docs"))));

        Assert.Equal(["/docs", "/docs/*"], Assert.Single(_created).Paths);
    }

    [Fact]
    public async Task An_answer_from_an_earlier_life_is_not_taken_for_a_new_invalidation()
    {
        Accepts("IOLD", TimeSpan.FromDays(1), status: "Completed");
        Accepts("INEW");

        var (id, _) = await CreateAsync(Some.Inputs(("/index.html", "1")));

        Assert.Equal("INEW", id.InvalidationId);
        Assert.Equal(2, _created.Select(request => request.CallerReference).Distinct().Count());
    }

    [Fact]
    public async Task A_service_whose_clock_stands_still_costs_one_more_and_no_more_than_that()
    {
        Accepts("I1", TimeSpan.FromDays(365));
        Accepts("I2", TimeSpan.FromDays(365));

        var (id, _) = await CreateAsync(Some.Inputs(("/index.html", "1")));

        Assert.Equal("I2", id.InvalidationId);
        Assert.Equal(2, _created.Select(request => request.CallerReference).Distinct().Count());
    }

    [Theory]
    [InlineData(-600)]
    [InlineData(-3)]
    [InlineData(3)]
    [InlineData(600)]
    public async Task A_clock_that_is_wrong_does_not_make_a_new_invalidation_look_old(int secondsAhead)
    {
        _cloudFront.Accepts("I1", createTime: _time.GetUtcNow().AddSeconds(secondsAhead));

        await CreateAsync(Some.Inputs(("/index.html", "1")));

        Assert.Single(_created);
    }

    [Fact]
    public async Task A_clock_that_is_wrong_does_not_make_an_old_invalidation_look_new()
    {
        _cloudFront.Accepts("IOLD", TimeSpan.FromMinutes(1), createTime: _time.GetUtcNow().AddMinutes(9));
        Accepts("INEW");

        var (id, _) = await CreateAsync(Some.Inputs(("/index.html", "1")));

        Assert.Equal("INEW", id.InvalidationId);
    }

    [Fact]
    public async Task An_invalidation_of_a_moment_before_is_not_taken_for_a_new_one()
    {
        Accepts("IOLD", TimeSpan.FromMilliseconds(1));
        Accepts("INEW");

        var (id, _) = await CreateAsync(Some.Inputs(("/index.html", "1")));

        Assert.Equal("INEW", id.InvalidationId);
    }

    [Fact]
    public async Task A_new_invalidation_looks_new_where_its_time_is_cut_to_the_second()
    {
        _cloudFront.Accepts("I1", TimeSpan.FromSeconds(1), createTime: _time.GetUtcNow());

        await CreateAsync(Some.Inputs(("/index.html", "1")));

        Assert.Single(_created);
    }

    [Fact]
    public async Task A_service_that_does_not_say_what_time_it_is_costs_one_more_and_no_more()
    {
        _cloudFront.Accepts("I1", hasDate: false);
        _cloudFront.Accepts("I2", hasDate: false);

        var (id, _) = await CreateAsync(Some.Inputs(("/index.html", "1")));

        Assert.Equal("I2", id.InvalidationId);
    }

    [Fact]
    public async Task The_same_content_of_two_resources_has_two_references()
    {
        Accepts("I1");
        Accepts("I2");

        await CreateAsync(Some.Inputs(("/index.html", "1")));
        await _lifecycle.CreateAsync(
            Some.Urn + "2",
            Some.Inputs(("/index.html", "1")),
            0,
            predecessor: null,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(2, _created.Select(request => request.CallerReference).Distinct().Count());
    }

    [Fact]
    public async Task Update_drops_only_what_changed_and_what_went()
    {
        var olds = await DeployedAsync(("/index.html", "1"), ("/app.js", "1"), ("/old.html", "1"), ("/same.css", "1"));
        Accepts("I2");

        var result = await UpdateAsync(olds, Some.Inputs(("/index.html", "1"), ("/app.js", "2"), ("/new.html", "1"), ("/same.css", "1")));

        Assert.Equal(["/app.js", "/old.html"], _created[^1].Paths.Order(StringComparer.Ordinal));
        Assert.Equal("I2", TextOf(result.Outputs["invalidationId"]));
    }

    [Fact]
    public async Task Update_without_anything_stale_calls_nobody()
    {
        var olds = await DeployedAsync(("/index.html", "1"));

        var result = await UpdateAsync(olds, Some.Inputs(("/index.html", "1"), ("/new.html", "1")));

        Assert.Single(_created);
        Assert.Equal("I1", TextOf(result.Outputs["invalidationId"]));
        Assert.Equal(2, EngineState.Read(result.Outputs).Edges.Told!.Manifest!.Count);
    }

    [Fact]
    public async Task A_rollback_to_earlier_content_is_a_new_invalidation()
    {
        var a = await DeployedAsync(("/index.html", "A"));
        Accepts("I2");
        Accepts("I3");
        Accepts("I4");

        var b = await UpdateAsync(a, Some.Inputs(("/index.html", "B")));
        var again = await UpdateAsync(b.Outputs, Some.Inputs(("/index.html", "A")));
        await UpdateAsync(again.Outputs, Some.Inputs(("/index.html", "B")));

        Assert.Equal(4, _created.Select(request => request.CallerReference).Distinct().Count());
    }

    [Fact]
    public async Task A_retry_of_the_same_step_has_the_same_reference()
    {
        var olds = await DeployedAsync(("/index.html", "A"));
        Accepts("I2");
        Accepts("I2");

        await UpdateAsync(olds, Some.Inputs(("/index.html", "B")));
        await UpdateAsync(olds, Some.Inputs(("/index.html", "B")));

        Assert.Equal(_created[^2].CallerReference, _created[^1].CallerReference);
    }

    [Fact]
    public async Task A_changed_trigger_invalidates_everything_tracked()
    {
        var olds = await DeployedAsync(("/index.html", "1"));
        Accepts("I2");

        await UpdateAsync(
            olds,
            Some.Inputs(("/index.html", "1")).With(("triggers", new PropertyValue.Map(Some.Properties("""{"v": "2"}"""))))
        );

        Assert.Equal(["/*"], _created[^1].Paths);
    }

    [Fact]
    public async Task Fixed_paths_are_sent_instead_of_a_plan_and_what_they_leave_stale_is_a_warning()
    {
        var olds = await DeployedAsync(("/index.html", "1"), ("/app.js", "1"));
        Accepts("I2");

        await UpdateAsync(olds, Some.Inputs(("/index.html", "2"), ("/app.js", "2")).With(("paths", PropertyValue.Of(["/index*"]))));

        Assert.Equal(["/index*"], _created[^1].Paths);
        Assert.Contains("/app.js", Assert.Single(_log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_create_that_is_refused_leaves_no_resource()
    {
        _cloudFront.RefusesCreations(Failure(CloudFrontFailure.Denied));

        await Assert.ThrowsAsync<CloudFrontException>(() => CreateAsync(Some.Inputs(("/index.html", "1"))));

        Assert.Single(_cloudFront.Refused);
    }

    [Fact]
    public async Task An_update_that_was_refused_remembers_what_the_edges_may_have_fetched_meanwhile()
    {
        var a = await DeployedAsync(("/app.js", "A"), ("/same.css", "1"));
        _cloudFront.RefusesCreations(Failure(CloudFrontFailure.Denied));
        var refused = await UpdateAsync(a, Some.Inputs(("/app.js", "B"), ("/same.css", "1")));
        Assert.NotNull(refused.Failure);
        Accepts("I2");

        var rolledBack = await UpdateAsync(refused.Outputs, Some.Inputs(("/app.js", "A"), ("/same.css", "1")));

        Assert.Equal(["/app.js"], _created[^1].Paths);
        Assert.Null(rolledBack.Failure);
        Assert.False(rolledBack.Outputs.ContainsKey("unannounced"));
    }

    [Fact]
    public async Task Waiting_polls_until_the_invalidation_has_completed()
    {
        Accepts("I1");
        var statuses = new Queue<string>(["InProgress", "InProgress", "Completed"]);
        _cloudFront.Finds("I1", () => _cloudFront.Invalidation("I1", statuses.Dequeue()));

        var creating = CreateAsync(Waiting(("/index.html", "1")));
        await _time.PassUntilDoneAsync(creating);

        var (_, result) = await creating;
        Assert.Equal("Completed", TextOf(result.Outputs["status"]));
        Assert.False(result.RefreshBeforeUpdate);
        Assert.NotEmpty(_log.Passing);
    }

    [Fact]
    public async Task Polls_come_after_2_seconds_at_first_and_every_20_in_the_end()
    {
        Accepts("I1");
        var polls = new List<DateTimeOffset> { _time.GetUtcNow() };
        _cloudFront.Finds(
            "I1",
            () =>
            {
                polls.Add(_time.GetUtcNow());
                return _cloudFront.Invalidation("I1", "InProgress");
            }
        );

        var creating = CreateAsync(Waiting(("/index.html", "1")));
        await _time.PassUntilDoneAsync(creating);

        var (_, cutOff) = await creating;
        var delays = polls.Zip(polls.Skip(1), (one, next) => (next - one).TotalSeconds).ToList();
        Assert.Contains("still in progress after 900 s", cutOff.Failure, StringComparison.Ordinal);
        // The clock goes in whole seconds.
        Assert.Equal([2, 3, 5, 7, 11, 16, 20], delays.Take(7));
        Assert.All(delays.Skip(7), delay => Assert.Equal(20, delay));
        Assert.True(delays.Sum() is > 880 and <= 900);
    }

    [Fact]
    public async Task A_wait_that_runs_out_of_time_is_a_partial_failure_that_the_next_update_takes_up()
    {
        Accepts("I1");
        Finds("I1", "InProgress");
        var creating = CreateAsync(Waiting(("/index.html", "1")), timeout: 60);
        await _time.PassUntilDoneAsync(creating);
        var (_, cutOff) = await creating;
        Assert.Contains("still in progress after 60 s", cutOff.Failure, StringComparison.Ordinal);
        Assert.Equal("I1", TextOf(cutOff.Outputs["invalidationId"]));
        Assert.True(cutOff.RefreshBeforeUpdate);

        Finds("I1", "Completed");
        var updating = UpdateAsync(cutOff.Outputs, Waiting(("/index.html", "1")));
        await _time.PassUntilDoneAsync(updating);

        Assert.Equal("Completed", TextOf((await updating).Outputs["status"]));
        Assert.Single(_created);
    }

    [Fact]
    public async Task A_wait_that_runs_out_of_time_ends_the_command_well_where_the_user_wants_only_a_warning()
    {
        var inputs = Waiting(("/index.html", "1")).With(("onTimeout", PropertyValue.Of("warn")));
        Accepts("I1");
        Finds("I1", "InProgress");
        var creating = CreateAsync(inputs, timeout: 60);
        await _time.PassUntilDoneAsync(creating);
        var (_, late) = await creating;

        Assert.Null(late.Failure);
        Assert.Equal("InProgress", TextOf(late.Outputs["status"]));
        Assert.True(late.RefreshBeforeUpdate);
        Assert.Contains("still in progress after 60 s", Assert.Single(_log.Warnings), StringComparison.Ordinal);

        Finds("I1", "Completed");
        Lists(("I1", "Completed"));
        var read = await ReadAsync(late.Outputs);

        Assert.Equal("Completed", TextOf(read!.Outputs["status"]));
        Assert.Empty(EngineState.Differences(read.Outputs, inputs));
    }

    [Fact]
    public async Task A_poll_that_is_never_answered_is_a_warning_too()
    {
        Accepts("I1");
        _cloudFront.Finds("I1", () => throw Failure(CloudFrontFailure.Transient, "CloudFront is down"));
        var creating = CreateAsync(Waiting(("/index.html", "1")).With(("onTimeout", PropertyValue.Of("warn"))), timeout: 60);
        await _time.PassUntilDoneAsync(creating);

        Assert.Null((await creating).Result.Failure);
        Assert.Contains("whether invalidation I1 has completed is not known", Assert.Single(_log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paths_that_others_cover_are_left_out_and_named()
    {
        Accepts("I1");

        await CreateAsync(Some.Inputs(("/a", "1")).With(("paths", PropertyValue.Of(["/docs/a", "/b", "/docs/*", "/b"]))));

        Assert.Equal(["/b", "/docs/*"], Assert.Single(_created).Paths);
        Assert.Equal(
            "paths: others cover /docs/a (by /docs/*), /b (by /b), so that these are left out: remove them",
            Assert.Single(_log.Warnings)
        );
    }

    [Theory]
    [InlineData("""{"paths": ["/a%2Eb", "/c%20d"]}""", "paths: '/a%2Eb' has characters encoded that CloudFront wants as they are")]
    [InlineData(
        """{"invalidationBatch": {"paths": {"items": ["/%61"]}}}""",
        "invalidationBatch.paths.items: '/%61' has characters encoded that CloudFront wants as they are"
    )]
    [InlineData(
        """{"invalidationBatch": {"callerReference": "$(date +%s)", "paths": {"items": ["/a"]}}}""",
        "invalidationBatch.callerReference: \"$(date +%s)\" looks like a placeholder that nothing has filled in."
    )]
    public async Task What_hardly_means_what_it_says_is_warned_of_in_the_preview(string inputs, string warning)
    {
        await _lifecycle.PreviewCreateAsync(
            Some.Urn,
            Some.Properties(inputs).With(("distributionId", PropertyValue.Of(Some.Distribution))),
            predecessor: null
        );

        Assert.StartsWith(warning, Assert.Single(_log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_new_is_said_to_be_new_and_not_that_nothing_can_be_stale()
    {
        var olds = await DeployedAsync(("/a", "1"));

        await UpdateAsync(olds, Some.Inputs(("/a", "1"), ("/b", "1"), ("/c", "1")));

        Assert.Equal(
            "invalidates nothing: no copy that an edge may hold is stale; 2 URLs are new, where an error may be cached for as long as the "
                + "distribution keeps those: 10 s unless configured (invalidateAdded drops them)",
            _log.Lasting[^1]
        );
    }

    [Fact]
    public async Task Immutable_files_come_and_go_without_an_invalidation_and_one_that_changed_is_dropped_and_warned_of()
    {
        PropertyMap Site(params (string, string)[] assets) =>
            Some.Inputs(assets).With(("immutable", PropertyValue.Of(["assets/**"])), ("maxPaths", new PropertyValue.Number(5)));
        Accepts("I1");
        var olds = (await CreateAsync(Site(("/index.html", "1"), ("/assets/a1.js", "1"), ("/assets/logo.svg", "1")))).Result.Outputs;

        olds = (await UpdateAsync(olds, Site(("/index.html", "1"), ("/assets/a2.js", "2"), ("/assets/logo.svg", "1")))).Outputs;
        Assert.Single(_created);
        Assert.Empty(_log.Warnings);

        Accepts("I2");
        await UpdateAsync(olds, Site(("/index.html", "1"), ("/assets/a2.js", "2"), ("/assets/logo.svg", "2")));

        Assert.Equal(["/assets/logo.svg"], _created[^1].Paths);
        Assert.StartsWith(
            "immutable: 1 file changed under the old name: /assets/logo.svg. Browsers keep the old content",
            Assert.Single(_log.Warnings),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Cancelling_a_wait_keeps_the_invalidation()
    {
        using var cancel = new CancellationTokenSource();
        Accepts("I1");

        var creating = _lifecycle.CreateAsync(Some.Urn, Waiting(("/index.html", "1")), 0, predecessor: null, cancel.Token);
        await cancel.CancelAsync();

        var (_, result) = await creating;
        Assert.Contains("cancelled", result.Failure, StringComparison.Ordinal);
        Assert.Equal("I1", TextOf(result.Outputs["invalidationId"]));
    }

    [Fact]
    public async Task A_preview_calls_nobody_and_leaves_unknown_what_only_CloudFront_knows()
    {
        var outputs = await _lifecycle.PreviewCreateAsync(Some.Urn, Some.Inputs(("/index.html", "1")), predecessor: null);

        Assert.Equal(PropertyValue.Unknown.Instance, outputs["invalidationId"]);
        Assert.Equal(PropertyValue.Of(["/*"]), outputs["invalidatedPaths"]);
        Assert.Contains("/*", Assert.Single(_log.Lasting), StringComparison.Ordinal);
        Assert.Empty(_created);
    }

    [Fact]
    public async Task A_preview_of_an_update_logs_the_plan()
    {
        var olds = await DeployedAsync(("/app.js", "1"), ("/x.css", "1"));

        var outputs = await _lifecycle.PreviewUpdateAsync(
            Some.Urn,
            olds,
            EngineState.InputsBeside(olds),
            Some.Inputs(("/app.js", "2"), ("/x.css", "1"))
        );

        Assert.Contains("will invalidate 1 path: /app.js", _log.Lasting[^1], StringComparison.Ordinal);
        Assert.Equal(PropertyValue.Of(["/app.js"]), outputs["invalidatedPaths"]);
    }

    [Fact]
    public async Task Secret_hashes_keep_paths_out_of_log_and_outputs()
    {
        Accepts("I1");
        var inputs = Some.Inputs(("/hidden.html", "1"));

        var (_, result) = await CreateAsync(
            inputs.With(("manifest", new PropertyValue.Secret(inputs["manifest"])), ("paths", PropertyValue.Of(["/hidden.html"])))
        );

        Assert.IsType<PropertyValue.Secret>(result.Outputs["invalidatedPaths"]);
        Assert.IsType<PropertyValue.Secret>(result.Outputs["contentDigest"]);
        Assert.DoesNotContain(_log.Lasting, line => line.Contains("hidden", StringComparison.Ordinal));
    }
}
