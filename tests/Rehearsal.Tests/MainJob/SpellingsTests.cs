using Rehearsal.MainJob;

namespace Rehearsal.Tests.MainJob;

public sealed class SpellingsTests
{
    [Theory]
    [InlineData("/css/site.css", "/css/site.css")]
    [InlineData("/my file.txt", "/my%20file.txt", "/my+file.txt")]
    [InlineData("/lib-1.0+2.txt", "/lib-1.0%2B2.txt")]
    [InlineData("/runtime~main.js", "/runtime~main.js", "/runtime%7Emain.js")]
    [InlineData("/[slug].js", "/[slug].js", "/%5Bslug%5D.js")]
    [InlineData("/100%.html", "/100%25.html")]
    [InlineData("/café?.html", "/caf%C3%A9%3F.html")]
    [InlineData("/a!b$c&d'e(f),g;h=i@j_k:l", "/a!b$c&d'e(f),g;h=i@j_k:l")]
    public void A_file_is_asked_for_as_browsers_and_as_others_spell_it(string path, params string[] urls) =>
        Assert.Equal(urls, Spellings.Of(path));
}
