using System.Collections.Concurrent;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Logging;

/// <summary>
/// Takes known secrets out of texts that leave the process. Messages of the AWS SDK quote what they were given,
/// so that every log line and error message passes through here.
/// </summary>
internal sealed class SecretRedactor
{
    // Shorter ones would take ordinary words apart, and no credential of AWS is that short.
    private const int MinSecretLength = 4;

    private readonly ConcurrentDictionary<string, byte> _secrets = new(StringComparer.Ordinal);

    public void Remember(string? secret)
    {
        if (secret is { Length: >= MinSecretLength })
        {
            _secrets.TryAdd(secret, 0);
        }
    }

    /// <summary>Remembers every text that is a secret among properties, however deep.</summary>
    public void Remember(PropertyMap properties)
    {
        foreach (var value in properties.Values)
        {
            Remember(value, isSecret: false);
        }
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
                foreach (var entry in map.Entries.Values)
                {
                    Remember(entry, isSecret);
                }

                break;
            case PropertyValue.Text text when isSecret:
                Remember(text.Value);
                break;
        }
    }

    public string Redact(string text)
    {
        foreach (var secret in _secrets.Keys.OrderByDescending(secret => secret.Length))
        {
            text = text.Replace(secret, "[secret]", StringComparison.Ordinal);
        }

        return text;
    }
}
