using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>Serialises values that have outputs and inputs inside.</summary>
internal static class OutputJson
{
    public static Output<string> Serialize<T>(Output<T> value, JsonSerializerOptions? options)
    {
        return new Output<string>(SerializeAsync());

        async Task<OutputData<string>> SerializeAsync()
        {
            var data = await value.Data.ConfigureAwait(false);
            if (!data.IsKnown)
            {
                return new OutputData<string>("", false, data.IsSecret, data.Resources);
            }

            var seen = new Converters();
            var withOutputs = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
            withOutputs.Converters.Add(seen);
            // Converters cannot wait asynchronously: a thread of its own may block here without holding up the program.
            var json = await Task.Run(() => JsonSerializer.Serialize(data.Value, withOutputs)).ConfigureAwait(false);
            return new OutputData<string>(
                seen.IsKnown ? json : "",
                seen.IsKnown,
                data.IsSecret || seen.IsSecret,
                data.Resources.Union(seen.Resources)
            );
        }
    }

    private sealed class Converters : JsonConverterFactory
    {
        public bool IsKnown { get; private set; } = true;

        public bool IsSecret { get; private set; }

        public HashSet<Resource> Resources { get; } = [];

        public override bool CanConvert(Type typeToConvert) =>
            typeof(IOutput).IsAssignableFrom(typeToConvert) || typeof(IInput).IsAssignableFrom(typeToConvert);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert), this)!;

        public object? Take(object value)
        {
            var output = value is IInput input ? input.ToOutput() : (IOutput)value;
            var data = output.ResolveAsync().GetAwaiter().GetResult();
            IsKnown &= data.IsKnown;
            IsSecret |= data.IsSecret;
            Resources.UnionWith(data.Resources);
            return data.IsKnown ? data.Value : null;
        }
    }

    private sealed class Converter<T>(Converters owner) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Outputs are only written as JSON, not read from it.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            var inner = owner.Take(value!);
            JsonSerializer.Serialize(writer, inner, inner?.GetType() ?? typeof(object), options);
        }
    }
}
