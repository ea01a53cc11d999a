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

    // Beyond it, secrets are names and hashes of files, which nothing quotes in another form.
    private const int MaxForms = 20_000;

    // The shortest that AWS has ever issued. Emulators take words for keys, such as "test", which no message could do without.
    private const int MinCredentialLength = 16;

    private const string Stand = "[secret]";

    private readonly Lock _remembering = new();
    private readonly FrozenSet<string> _publicNames = publicNames.ToFrozenSet(StringComparer.Ordinal);
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);

    // For each place of a text the secrets are looked up by their length, and only where the first characters are those of one. Nothing
    // has to be built for that, however many secrets there are: a map of all files of a site may be one.
    private readonly HashSet<ulong> _starts = [];
    private readonly SortedSet<int> _lengths = new(Comparer<int>.Create((one, other) => other.CompareTo(one)));

    /// <summary>Remembers a secret, and how it looks in addresses, JSON, XML and base64.</summary>
    public void Remember(string? secret)
    {
        if (secret is not { Length: >= MinSecretLength })
        {
            return;
        }

        lock (_remembering)
        {
            if (!Add(secret) || _secrets.Count > MaxForms)
            {
                return;
            }

            foreach (var form in FormsOf(secret))
            {
                Add(form);
            }
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
        lock (_remembering)
        {
            var known = _secrets.GetAlternateLookup<ReadOnlySpan<char>>();
            var (redacted, copied) = (new StringBuilder(text.Length), 0);
            for (var at = 0; at <= text.Length - MinSecretLength; at++)
            {
                var rest = text.AsSpan(at);
                if (!_starts.Contains(StartOf(rest)) || LengthAtStartOf(rest, known) is not (> 0 and var length))
                {
                    continue;
                }

                redacted.Append(text, copied, at - copied).Append(Stand);
                copied = at + length;
                at = copied - 1;
            }

            return copied == 0 ? text : redacted.Append(text, copied, text.Length - copied).ToString();
        }
    }

    private int LengthAtStartOf(ReadOnlySpan<char> text, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        foreach (var length in _lengths)
        {
            if (length <= text.Length && known.Contains(text[..length]))
            {
                return length;
            }
        }

        return 0;
    }

    private bool Add(string secret)
    {
        if (!_secrets.Add(secret))
        {
            return false;
        }

        _starts.Add(StartOf(secret));
        _lengths.Add(secret.Length);
        return true;
    }

    private static ulong StartOf(ReadOnlySpan<char> text) =>
        ((ulong)text[0] << 48) | ((ulong)text[1] << 32) | ((ulong)text[2] << 16) | text[3];

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
}
