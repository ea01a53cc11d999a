using System.Collections;
using System.Reflection;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Enum = System.Enum;

namespace Pulumi.Wire;

/// <summary>
/// Turns a program's values into the protocol's, waits for outputs on the way, and remembers the resources that they come from.
/// </summary>
internal sealed class PropertyWriter(bool keepResources)
{
    public HashSet<Resource> Dependencies { get; } = [];

    public bool SawUnknown { get; private set; }

    /// <summary>The value for the wire; <c>null</c> for a value that is left out.</summary>
    /// <param name="path">Where the value is, for errors.</param>
    /// <param name="value">Any value that an input may hold.</param>
    /// <exception cref="InvalidOperationException">A type that cannot be sent.</exception>
    public async Task<Value?> WriteAsync(string path, object? value) =>
        value switch
        {
            null => null,
            bool flag => Value.ForBool(flag),
            int number => Value.ForNumber(number),
            double number => Value.ForNumber(number),
            string text => Value.ForString(text),
            InputArgs args => await WriteMapAsync(path, args.ToDictionary()).ConfigureAwait(false),
            AssetOrArchive asset => await WriteAssetAsync(path, asset).ConfigureAwait(false),
            IInput input => await WriteOutputAsync(path, input.ToElements()).ConfigureAwait(false),
            IOutput output => await WriteOutputAsync(path, output).ConfigureAwait(false),
            IUnion union => await WriteAsync(path, union.Value).ConfigureAwait(false),
            JsonElement json => WriteJson(json),
            Resource resource => await WriteResourceAsync(path, resource).ConfigureAwait(false),
            IDictionary map => await WriteMapAsync(path, Entries(path, map)).ConfigureAwait(false),
            IList list => await WriteListAsync(path, list).ConfigureAwait(false),
            Enum choice when choice.GetTypeCode() == TypeCode.Int32 => Value.ForNumber(Convert.ToInt32(choice)),
            ValueTuple => null,
            _ => await WriteByTypeAsync(path, value, value.GetType()).ConfigureAwait(false),
        };

    public async Task<Value> WriteMapAsync(string path, IEnumerable<KeyValuePair<string, object?>> entries)
    {
        var map = new Struct();
        foreach (var (key, value) in entries)
        {
            // As in JSON, an entry without a value is no entry.
            if (await WriteAsync($"{path}.{key}", value).ConfigureAwait(false) is { } written)
            {
                map.Fields[key] = written;
            }
        }

        return Value.ForStruct(map);
    }

    private static IEnumerable<KeyValuePair<string, object?>> Entries(string path, IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
        {
            yield return entry.Key is string key
                ? KeyValuePair.Create(key, entry.Value)
                : throw new InvalidOperationException($"{path}: a map's keys have to be strings.");
        }
    }

    private static Value? WriteJson(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            JsonValueKind.String => Value.ForString(json.GetString()),
            JsonValueKind.Number => Value.ForNumber(json.GetDouble()),
            JsonValueKind.True or JsonValueKind.False => Value.ForBool(json.GetBoolean()),
            JsonValueKind.Array => Value.ForList([.. json.EnumerateArray().Select(element => WriteJson(element) ?? Value.ForNull())]),
            _ => Value.ForStruct(
                new Struct
                {
                    Fields =
                    {
                        json.EnumerateObject()
                            .ToDictionary(property => property.Name, property => WriteJson(property.Value) ?? Value.ForNull()),
                    },
                }
            ),
        };

    private static Value Special(string signature, params (string Key, Value Value)[] fields)
    {
        var special = new Struct { Fields = { [Signatures.Key] = Value.ForString(signature) } };
        foreach (var (key, value) in fields)
        {
            special.Fields[key] = value;
        }

        return Value.ForStruct(special);
    }

    private async Task<Value?> WriteOutputAsync(string path, IOutput output)
    {
        var data = await output.ResolveAsync().ConfigureAwait(false);
        Dependencies.UnionWith(data.Resources);
        if (!data.IsKnown)
        {
            SawUnknown = true;
            return Value.ForString(Signatures.Unknown);
        }

        var value = await WriteAsync(path, data.Value).ConfigureAwait(false);
        return data.IsSecret ? Special(Signatures.Secret, ("value", value ?? Value.ForNull())) : value;
    }

    private async Task<Value> WriteAssetAsync(string path, AssetOrArchive asset) =>
        Special(
            asset.Kind,
            (asset.Source, await WriteAsync($"{path}.{asset.Source}", asset.Value).ConfigureAwait(false) ?? Value.ForNull())
        );

    private async Task<Value?> WriteResourceAsync(string path, Resource resource)
    {
        // A component is only its URN: what is inside it may well be waiting for this very value.
        if (resource is not CustomResource custom)
        {
            var componentUrn = await WriteAsync(path, resource.Urn).ConfigureAwait(false);
            return keepResources ? Special(Signatures.Resource, ("urn", componentUrn!)) : componentUrn;
        }

        Dependencies.Add(custom);
        var id = await WriteAsync(path, custom.Id).ConfigureAwait(false);
        if (!keepResources)
        {
            return id;
        }

        var urn = await WriteAsync(path, custom.Urn).ConfigureAwait(false);
        var unknown = id is null || id.StringValue == Signatures.Unknown;
        return Special(Signatures.Resource, ("urn", urn!), ("id", unknown ? Value.ForString("") : id!));
    }

    private async Task<Value> WriteListAsync(string path, IList list)
    {
        var values = new Value[CountOf(list)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = await WriteAsync($"{path}[{i}]", list[i]).ConfigureAwait(false) ?? Value.ForNull();
        }

        return Value.ForList(values);
    }

    private static int CountOf(IList list)
    {
        try
        {
            return list.Count;
        }
        catch (InvalidOperationException)
        {
            // An ImmutableArray that was never set cannot be asked. It is sent as an empty list.
            return 0;
        }
    }

    private async Task<Value?> WriteByTypeAsync(string path, object value, System.Type type)
    {
        if (value is Task)
        {
            throw new InvalidOperationException($"{path}: a Task is not an input; wrap it with Output.Create.");
        }

        if (type.GetCustomAttribute<EnumTypeAttribute>() is not null)
        {
            return await WriteAsync(path, EnumValue(path, value, type)).ConfigureAwait(false);
        }

        if (type.GetCustomAttribute<OutputTypeAttribute>() is null)
        {
            throw new InvalidOperationException($"{path}: a {type.FullName} cannot be sent as an input.");
        }

        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        var fields = type.GetFields(all)
            .Where(field => field.IsInitOnly)
            .Select(field => KeyValuePair.Create(char.ToLowerInvariant(field.Name[0]) + field.Name[1..], field.GetValue(value)));
        return await WriteMapAsync(path, fields).ConfigureAwait(false);
    }

    private static object? EnumValue(string path, object value, System.Type type)
    {
        var conversion = type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type]);
        return conversion is { ReturnType: var result } && (result == typeof(string) || result == typeof(double))
            ? conversion.Invoke(null, [value])
            : throw new InvalidOperationException($"{path}: {type.FullName} needs an explicit conversion to a string or a double.");
    }
}
