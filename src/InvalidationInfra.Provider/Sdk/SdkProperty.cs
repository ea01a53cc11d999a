using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace InvalidationInfra.Provider.Sdk;

/// <summary>A property of the schema, and whether its owner needs it.</summary>
internal sealed record SdkProperty(string Name, JsonNode Type, bool IsRequired)
{
    /// <summary>The property's name in C#.</summary>
    public string Member => SdkType.Capitalized(Name);

    /// <summary>The name of the field behind it.</summary>
    public string Field => "_" + Name;

    public bool IsSecret => Type["secret"] is not null;

    /// <summary>The properties under a member of their owner, in the schema's order.</summary>
    /// <param name="required">The member that names those that are needed; null where the provider says so.</param>
    public static ImmutableArray<SdkProperty> AllOf(JsonNode owner, string member, string? required)
    {
        var names = (required is null ? null : owner[required] as JsonArray)?.Select(name => name!.ToString()).ToHashSet() ?? [];
        return
        [
            .. owner[member]!.AsObject().Select(property => new SdkProperty(property.Key, property.Value!, names.Contains(property.Key))),
        ];
    }
}
