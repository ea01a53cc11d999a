using CsCheck;
using InvalidationInfra.Core.References;

namespace InvalidationInfra.Core.Tests.References;

public sealed class CallerReferenceTests
{
    private const string Urn = "urn:pulumi:dev::site::cloudfront-invalidation:index:CloudFrontInvalidation::site";
    private static readonly string[] Everything = ["/*"];

    [Fact]
    public void A_reference_is_short_and_recognisable()
    {
        Assert.Matches("^cfi-[0-9a-f]{40}$", First("A"));
        Assert.Matches("^cfi-[0-9a-f]{40}$", Next(First("A"), "B"));
    }

    [Fact]
    public void A_reference_is_the_same_on_every_machine()
    {
        Assert.Equal(First("A"), First("A"));
        Assert.Equal("cfi-261a78419b8b411e347301006b242e477e5892ad", First("A"));
        Assert.Equal("cfi-923bbb687d7999aec0018caeb00076e05bb087a7", CallerReference.Next("cfi-0", "E1", "A", ["/a", "/b"]));
    }

    [Fact]
    public void A_retry_from_the_same_state_has_the_same_reference()
    {
        var state = First("A");

        Assert.Equal(Next(state, "B"), Next(state, "B"));
    }

    [Fact]
    public void A_rollback_to_earlier_content_has_a_new_reference()
    {
        var a = First("A");
        var b = Next(a, "B");
        var aAgain = Next(b, "A");
        var bAgain = Next(aAgain, "B");

        Assert.Distinct([a, b, aAgain, bAgain, Next(bAgain, "A")]);
    }

    [Fact]
    public void The_same_content_twice_in_a_row_has_a_new_reference()
    {
        var a = First("A");

        Assert.NotEqual(a, Next(a, "A"));
    }

    [Fact]
    public void No_history_repeats_a_reference()
    {
        Gen.OneOf("A", "B", "C")
            .List[1, 50]
            .Sample(contents =>
            {
                var references = new List<string> { First(contents[0]) };
                foreach (var content in contents.Skip(1))
                {
                    references.Add(Next(references[^1], content));
                }

                return references.Distinct().Count() == references.Count;
            });
    }

    [Fact]
    public void Two_resources_and_two_targets_and_two_attempts_have_references_of_their_own()
    {
        Assert.Distinct([
            CallerReference.First(Urn, "E1", "A", Everything, 0),
            CallerReference.First(Urn + "2", "E1", "A", Everything, 0),
            CallerReference.First(Urn, "E2", "A", Everything, 0),
            CallerReference.First(Urn, "E1", "A", Everything, 1),
            CallerReference.First(Urn, "E1", "A", ["/a"], 0),
            CallerReference.Next(Urn, "E1", "A", Everything),
        ]);
    }

    [Fact]
    public void The_order_of_the_paths_does_not_matter()
    {
        Some.Path.Array[0, 8]
            .SelectMany(paths => Gen.Shuffle(paths.ToArray()).Select(shuffled => (paths, shuffled)))
            .Sample(sample =>
                CallerReference.First(Urn, "E1", "A", sample.paths, 0) == CallerReference.First(Urn, "E1", "A", sample.shuffled, 0)
                && CallerReference.Next("cfi-1", "E1", "A", sample.paths) == CallerReference.Next("cfi-1", "E1", "A", sample.shuffled)
            );
    }

    [Fact]
    public void Where_one_part_ends_and_the_next_begins_matters()
    {
        Assert.NotEqual(CallerReference.First("ab", "c", "d", [], 0), CallerReference.First("a", "bc", "d", [], 0));
        Assert.NotEqual(CallerReference.First("a", "b", "c", ["/d", "/e"], 0), CallerReference.First("a", "b", "c", ["/d/e"], 0));
        Assert.NotEqual(CallerReference.First("a", "b", "", ["/c"], 0), CallerReference.First("a", "b", "/c", [], 0));
    }

    [Fact]
    public void Other_paths_have_another_reference()
    {
        Gen.Select(Some.Path.Array[0, 5], Some.Path.Array[0, 5])
            .Sample(
                (a, b) =>
                    (CallerReference.Next("cfi-1", "E1", "A", a) == CallerReference.Next("cfi-1", "E1", "A", b))
                    == a.Order(StringComparer.Ordinal).SequenceEqual(b.Order(StringComparer.Ordinal))
            );
    }

    [Fact]
    public void The_references_of_one_resource_are_known_along_the_whole_chain_and_no_others()
    {
        var first = First("A");
        var another = CallerReference.First(Urn + "2", "E1", "A", Everything, 0);

        Assert.True(CallerReference.AreOfOneResource(first, Next(Next(first, "B"), "A")));
        Assert.True(CallerReference.AreOfOneResource(first, CallerReference.First(Urn, "E1", "B", ["/b"], 3)));
        Assert.False(CallerReference.AreOfOneResource(first, another));
        Assert.False(CallerReference.AreOfOneResource(Next(first, "B"), Next(another, "B")));
        Assert.False(CallerReference.AreOfOneResource(first, CallerReference.First(Urn, "E2", "A", Everything, 0)));
    }

    [Fact]
    public void A_chain_may_start_from_a_reference_that_was_made_elsewhere()
    {
        var first = Next("cli-1700000000-123456", "A");

        Assert.Matches("^cfi-[0-9a-f]{40}$", first);
        Assert.True(CallerReference.AreOfOneResource(first, Next(first, "B")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("cli-1700000000-123456")]
    [InlineData("cfi-0123456789abcdef0123456789abcdef0123456")]
    [InlineData("cfi-0123456789ABCDEF0123456789abcdef01234567")]
    public void A_reference_made_elsewhere_is_of_no_resource(string? reference)
    {
        Assert.False(CallerReference.AreOfOneResource(reference, reference));
        Assert.False(CallerReference.AreOfOneResource(First("A"), reference));
    }

    [Fact]
    public void Nothing_to_be_made_from_is_refused()
    {
        Assert.Throws<ArgumentException>(() => CallerReference.First("", "E1", "A", [], 0));
        Assert.Throws<ArgumentException>(() => CallerReference.First(Urn, "", "A", [], 0));
        Assert.Throws<ArgumentException>(() => CallerReference.Next("", "E1", "A", []));
        Assert.Throws<ArgumentException>(() => CallerReference.Next("cfi-1", "", "A", []));
        Assert.Throws<ArgumentOutOfRangeException>(() => CallerReference.First(Urn, "E1", "A", [], -1));
    }

    private static string First(string content) => CallerReference.First(Urn, "E1", content, Everything, 0);

    private static string Next(string previous, string content) => CallerReference.Next(previous, "E1", content, Everything);
}
