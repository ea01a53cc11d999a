using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Tests.Invalidations;

public sealed class InvalidationInputTableTests
{
    [Fact]
    public void Each_input_is_declared_once() => Assert.Distinct(InvalidationInputTable.Names);

    [Fact]
    public void What_an_input_excludes_is_an_input() =>
        Assert.All(
            InvalidationInputTable.Rows.SelectMany(row => row.Excludes),
            name => Assert.Contains(name, InvalidationInputTable.Names)
        );

    [Fact]
    public void Whose_caches_are_meant_is_never_a_difference_of_its_own() =>
        Assert.All(InvalidationInputTable.Rows.Where(row => row.Role == InputRole.Target), row => Assert.False(row.IsCompared));

    [Fact]
    public void Paths_are_open_exactly_while_something_is_unknown_that_they_are_made_from() =>
        Assert.All(
            InvalidationInputTable.Rows,
            row =>
            {
                var inputs = PropertyMap.Empty.With((row.Name, PropertyValue.Unknown.Instance));

                Assert.Equal(row.MakesPaths, InvalidationInputs.Read(inputs, out _).HasUnknownPaths);
            }
        );

    [Fact]
    public void Names_of_files_are_secret_exactly_where_an_input_that_has_them_is() =>
        Assert.All(
            InvalidationInputTable.Rows,
            row =>
            {
                var inputs = PropertyMap.Empty.With((row.Name, new PropertyValue.Secret(PropertyValue.Of("x"))));

                Assert.Equal(row.NamesFiles, InvalidationInputs.Read(inputs, out _).Secrecy.Paths);
            }
        );
}
