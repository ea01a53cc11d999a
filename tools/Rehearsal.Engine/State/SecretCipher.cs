using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Rehearsal.Engine.State;

/// <summary>
/// Keeps secrets out of the state file: each is encrypted with a key that is made from the passphrase and the file's own salt.
/// </summary>
internal sealed class SecretCipher
{
    private const int Iterations = 100_000;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly byte[] _key;

    public SecretCipher(string passphrase, byte[] salt)
    {
        Salt = salt;
        _key = Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, Iterations, HashAlgorithmName.SHA256, 32);
    }

    public byte[] Salt { get; }

    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(16);

    public Struct Encrypt(Struct properties) =>
        WireValues.Map(
            properties,
            value =>
            {
                if (WireValues.KindOf(value) != WireValues.SecretKind || !value.StructValue.Fields.TryGetValue("value", out var inner))
                {
                    return value;
                }

                var plain = Encoding.UTF8.GetBytes(JsonFormatter.Default.Format(inner));
                var sealedBytes = new byte[NonceSize + TagSize + plain.Length];
                RandomNumberGenerator.Fill(sealedBytes.AsSpan(0, NonceSize));
                using var aes = new AesGcm(_key, TagSize);
                aes.Encrypt(
                    sealedBytes.AsSpan(0, NonceSize),
                    plain,
                    sealedBytes.AsSpan(NonceSize + TagSize),
                    sealedBytes.AsSpan(NonceSize, TagSize)
                );
                return WithField("ciphertext", Convert.ToBase64String(sealedBytes));
            }
        );

    /// <exception cref="EngineException">The passphrase is another one, or the file is damaged.</exception>
    public Struct Decrypt(Struct properties) =>
        WireValues.Map(
            properties,
            value =>
            {
                if (WireValues.KindOf(value) != WireValues.SecretKind || !value.StructValue.Fields.TryGetValue("ciphertext", out var text))
                {
                    return value;
                }

                var sealedBytes = Convert.FromBase64String(text.StringValue);
                var plain = new byte[sealedBytes.Length - NonceSize - TagSize];
                using var aes = new AesGcm(_key, TagSize);
                try
                {
                    aes.Decrypt(
                        sealedBytes.AsSpan(0, NonceSize),
                        sealedBytes.AsSpan(NonceSize + TagSize),
                        sealedBytes.AsSpan(NonceSize, TagSize),
                        plain
                    );
                }
                catch (AuthenticationTagMismatchException)
                {
                    throw new EngineException(
                        "the secrets in the state cannot be read: PULUMI_CONFIG_PASSPHRASE is another one than before"
                    );
                }

                return WireValues.Secret(JsonParser.Default.Parse<Value>(Encoding.UTF8.GetString(plain)));
            }
        );

    private static Value WithField(string name, string text) =>
        Value.ForStruct(
            new Struct { Fields = { [WireValues.SpecialKey] = Value.ForString(WireValues.SecretKind), [name] = Value.ForString(text) } }
        );
}
