namespace InvalidationInfra.Tests;

public sealed class OnCreateTests
{
    [Fact]
    public void A_value_equals_itself_and_no_other()
    {
        Assert.True(OnCreate.Skip == OnCreate.Skip);
        Assert.True(OnCreate.Skip != OnCreate.Invalidate);
        Assert.False(OnCreate.Skip.Equals("skip"));
        Assert.True(OnCreate.Skip.Equals((object)OnCreate.Skip));
        Assert.Equal(OnCreate.Skip.GetHashCode(), OnCreate.Skip.GetHashCode());
        Assert.Equal(0, default(OnCreate).GetHashCode());
    }

    [Fact]
    public void A_value_is_the_text_that_the_provider_knows()
    {
        Assert.Equal("invalidate", (string)OnCreate.Invalidate);
        Assert.Equal("skip", OnCreate.Skip.ToString());
    }
}
