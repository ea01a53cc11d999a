using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Wire;

/// <summary>Takes the protocol's values apart: plain objects, and whether all of it is known and any of it secret.</summary>
internal static class PropertyReader
{
    /// <summary>
    /// Strings, doubles, booleans, assets, archives, resources, <see cref="ImmutableArray{T}"/> and
    /// <see cref="ImmutableDictionary{TKey, TValue}"/> of objects. What is not known is <c>null</c>.
    /// </summary>
    public static OutputData<object?> Read(Value value) =>
        value.KindCase switch
        {
            Value.KindOneofCase.NullValue => OutputData<object?>.Known(null),
            Value.KindOneofCase.BoolValue => OutputData<object?>.Known(value.BoolValue),
            Value.KindOneofCase.NumberValue => OutputData<object?>.Known(value.NumberValue),
            Value.KindOneofCase.StringValue when value.StringValue == Signatures.Unknown => OutputData<object?>.Unknown(),
            Value.KindOneofCase.StringValue => OutputData<object?>.Known(value.StringValue),
            Value.KindOneofCase.ListValue => ReadList(value.ListValue),
            Value.KindOneofCase.StructValue => ReadStruct(value.StructValue),
            _ => throw new InvalidOperationException($"The engine sent a value of no kind: {value}"),
        };

    private static OutputData<object?> ReadStruct(Struct value) =>
        Text(value, Signatures.Key) switch
        {
            null => ReadMap(value),
            Signatures.Secret => Read(Required(value, "value")) with { IsSecret = true },
            Signatures.OutputValue => ReadOutput(value),
            Signatures.Asset => OutputData<object?>.Known(ReadAsset(value)),
            Signatures.Archive => OutputData<object?>.Known(ReadArchive(value)),
            Signatures.Resource => OutputData<object?>.Known(new DependencyResource(Required(value, "urn").StringValue)),
            _ => ReadMap(value),
        };

    private static OutputData<object?> ReadList(ListValue list)
    {
        var all = list.Values.Select(Read).ToList();
        return Combine(all, all.Select(element => element.Value).ToImmutableArray());
    }

    private static OutputData<object?> ReadMap(Struct map)
    {
        // Keys that start with two underscores are the engine's own bookkeeping.
        var all = map
            .Fields.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal))
            .Select(field => (field.Key, Data: Read(field.Value)))
            .ToList();
        return Combine([.. all.Select(field => field.Data)], all.ToImmutableDictionary(field => field.Key, field => field.Data.Value));
    }

    private static OutputData<object?> Combine(List<OutputData<object?>> parts, object whole) =>
        new(
            whole,
            parts.TrueForAll(part => part.IsKnown),
            parts.Exists(part => part.IsSecret),
            [.. parts.SelectMany(part => part.Resources)]
        );

    private static OutputData<object?> ReadOutput(Struct output)
    {
        var inner = output.Fields.TryGetValue("value", out var value) ? Read(value) : OutputData<object?>.Unknown();
        var isSecret = output.Fields.TryGetValue("secret", out var secret) && secret.BoolValue;
        var dependencies = output.Fields.TryGetValue("dependencies", out var urns) ? urns.ListValue.Values : [];
        return inner with
        {
            IsSecret = inner.IsSecret || isSecret,
            Resources = inner.Resources.Union(dependencies.Select(urn => new DependencyResource(urn.StringValue))),
        };
    }

    private static Asset ReadAsset(Struct asset)
    {
        if (Text(asset, "path") is { } path)
        {
            return new FileAsset(path);
        }

        if (Text(asset, "uri") is { } uri)
        {
            return new RemoteAsset(uri);
        }

        return new StringAsset(Required(asset, "text").StringValue);
    }

    private static Archive ReadArchive(Struct archive)
    {
        if (Text(archive, "path") is { } path)
        {
            return new FileArchive(path);
        }

        if (Text(archive, "uri") is { } uri)
        {
            return new RemoteArchive(uri);
        }

        return new AssetArchive(
            Required(archive, "assets")
                .StructValue.Fields.ToDictionary(
                    entry => entry.Key,
                    entry =>
                        Read(entry.Value).Value as AssetOrArchive
                        ?? throw new InvalidOperationException(
                            $"The engine sent an archive whose entry {entry.Key} is neither an asset nor an archive."
                        )
                )
        );
    }

    private static string? Text(Struct value, string key) =>
        value.Fields.TryGetValue(key, out var found) && found.HasStringValue ? found.StringValue : null;

    private static Value Required(Struct value, string key) =>
        value.Fields.TryGetValue(key, out var found)
            ? found
            : throw new InvalidOperationException($"The engine sent a special value without \"{key}\".");
}
