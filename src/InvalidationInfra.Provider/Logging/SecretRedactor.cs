using System.Buffers;
using System.Collections.Frozen;
using System.Net;
using System.Security;
using System.Text;
using System.Text.Json;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Logging;

/// <summary>
/// Takes known secrets out of texts that leave the process, however they are written in them. Messages of the AWS SDK and of services quote
/// what they were given, so that every log line and error message passes through here.
/// </summary>
/// <param name="publicNames">The names of properties, which are no secrets where a map with such names is one.</param>
internal sealed class SecretRedactor(IEnumerable<string> publicNames)
{
    // Shorter ones would take ordinary words apart, and no credential of AWS is that short.
    private const int MinSecretLength = 4;

    // The shortest that AWS has ever issued. Emulators take words for keys, such as "test", which no message could do without.
    private const int MinCredentialLength = 16;

    private const string Stand = "[secret]";

    private readonly Lock _remembering = new();
    private readonly FrozenSet<string> _publicNames = publicNames.ToFrozenSet(StringComparer.Ordinal);
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);
    private Search? _search;

    /// <summary>Remembers a secret, and how it looks in addresses, JSON, XML and base64.</summary>
    public void Remember(string? secret)
    {
        if (secret is not { Length: >= MinSecretLength })
        {
            return;
        }

        lock (_remembering)
        {
            if (!_secrets.Add(secret))
            {
                return;
            }

            _secrets.UnionWith(FormsOf(secret));
            _search = null;
        }
    }

    /// <summary>Remembers a key or a token that was found on the machine.</summary>
    public void RememberCredential(string? credential) => Remember(credential is { Length: >= MinCredentialLength } ? credential : null);

    /// <summary>Remembers every text that is a secret among properties, however deep, and the keys of maps that are secrets.</summary>
    public void Remember(PropertyMap properties)
    {
        foreach (var value in properties.Values)
        {
            Remember(value, isSecret: false);
        }
    }

    /// <summary>The text without any of the secrets.</summary>
    public string Redact(string text)
    {
        Search? search;
        lock (_remembering)
        {
            search = _search ??= new Search(_secrets);
        }

        return search.Redact(text);
    }

    private void Remember(PropertyValue value, bool isSecret)
    {
        switch (value)
        {
            case PropertyValue.Secret secret:
                Remember(secret.Inner, isSecret: true);
                break;
            case PropertyValue.List list:
                foreach (var item in list.Items)
                {
                    Remember(item, isSecret);
                }

                break;
            case PropertyValue.Map map:
                foreach (var (name, entry) in map.Entries)
                {
                    Remember(isSecret && !_publicNames.Contains(name) ? name : null);
                    Remember(entry, isSecret);
                }

                break;
            case PropertyValue.Text text when isSecret:
                Remember(text.Value);
                break;
        }
    }

    private static IEnumerable<string> FormsOf(string secret)
    {
        var escaped = Uri.EscapeDataString(secret);
        var bytes = Encoding.UTF8.GetBytes(secret);
        var base64 = Convert.ToBase64String(bytes);
        return
        [
            escaped,
            WithLowerEscapes(escaped),
            WebUtility.UrlEncode(secret),
            Uri.EscapeDataString(escaped),
            JsonEncodedText.Encode(secret).ToString(),
            SecurityElement.Escape(secret),
            WebUtility.HtmlEncode(secret),
            base64,
            base64.TrimEnd('='),
            base64.TrimEnd('=').Replace('+', '-').Replace('/', '_'),
            Convert.ToHexString(bytes),
            Convert.ToHexStringLower(bytes),
        ];
    }

    private static string WithLowerEscapes(string escaped)
    {
        var letters = escaped.ToCharArray();
        for (var i = 0; i + 2 < letters.Length; i++)
        {
            if (letters[i] == '%')
            {
                (letters[i + 1], letters[i + 2]) = (char.ToLowerInvariant(letters[i + 1]), char.ToLowerInvariant(letters[i + 2]));
            }
        }

        return new string(letters);
    }

    /// <summary>All secrets at once: one pass over a text, however many there are.</summary>
    private sealed class Search
    {
        private readonly SearchValues<string> _any;
        private readonly FrozenDictionary<string, string[]> _byStart;

        public Search(IEnumerable<string> secrets)
        {
            var all = secrets.ToArray();
            _any = SearchValues.Create(all, StringComparison.Ordinal);
            _byStart = all.GroupBy(StartOf, StringComparer.Ordinal)
                .ToFrozenDictionary(
                    group => group.Key,
                    group => group.OrderByDescending(secret => secret.Length).ToArray(),
                    StringComparer.Ordinal
                );
        }

        public string Redact(string text)
        {
            var rest = text.AsSpan();
            if (rest.IndexOfAny(_any) < 0)
            {
                return text;
            }

            var redacted = new StringBuilder(text.Length);
            for (int at; (at = rest.IndexOfAny(_any)) >= 0;)
            {
                var found = rest[at..];
                redacted.Append(rest[..at]).Append(Stand);
                rest = found[LengthAtStartOf(found)..];
            }

            return redacted.Append(rest).ToString();
        }

        private int LengthAtStartOf(ReadOnlySpan<char> text)
        {
            foreach (var secret in _byStart[text[..MinSecretLength].ToString()])
            {
                if (text.StartsWith(secret, StringComparison.Ordinal))
                {
                    return secret.Length;
                }
            }

            return text.Length;
        }

        private static string StartOf(string text) => text[..MinSecretLength];
    }
}
