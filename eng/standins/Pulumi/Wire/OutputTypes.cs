using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Wire;

/// <summary>Which types an output may have.</summary>
internal static class OutputTypes
{
    private static readonly HashSet<Type> Plain =
    [
        typeof(bool),
        typeof(int),
        typeof(double),
        typeof(string),
        typeof(object),
        typeof(Asset),
        typeof(Archive),
        typeof(AssetOrArchive),
        typeof(JsonElement),
    ];

    /// <summary>Fails where a property is declared, and not only when a provider first answers.</summary>
    /// <exception cref="InvalidOperationException">The type, or one inside it, cannot be read.</exception>
    public static void Check(string path, Type type) => Check(path, type, []);

    public static ConstructorInfo? ConstructorOf(Type type)
    {
        var all = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);
        return Array.Find(all, constructor => constructor.GetCustomAttribute<OutputConstructorAttribute>() is not null)
            ?? (all.Where(constructor => constructor.IsPublic).ToList() is [var only] ? only : null);
    }

    private static void Check(string path, Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type) || Plain.Contains(type) || typeof(Resource).IsAssignableFrom(type))
        {
            return;
        }

        if (type.IsEnum && type.GetEnumUnderlyingType() == typeof(int))
        {
            return;
        }

        if (type.GetCustomAttribute<EnumTypeAttribute>() is not null)
        {
            return;
        }

        foreach (var inner in Inside(path, type))
        {
            Check(path, inner, seen);
        }
    }

    private static IEnumerable<Type> Inside(string path, Type type)
    {
        if (type.GetCustomAttribute<OutputTypeAttribute>() is not null)
        {
            return ConstructorOf(type)?.GetParameters().Select(parameter => parameter.ParameterType)
                ?? throw new InvalidOperationException(
                    $"{path}: {type.FullName} is an output type without a constructor marked [OutputConstructor]."
                );
        }

        var definition = type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : null;
        if (definition == typeof(Nullable<>) || definition == typeof(ImmutableArray<>) || definition == typeof(Union<,>))
        {
            return type.GenericTypeArguments;
        }

        if (definition == typeof(ImmutableDictionary<,>) && type.GenericTypeArguments[0] == typeof(string))
        {
            return [type.GenericTypeArguments[1]];
        }

        throw new InvalidOperationException(
            $"{path}: an output cannot be a {type.FullName}. It can be a string, bool, int, double, an asset or archive, an enumeration, "
                + "an ImmutableArray or an ImmutableDictionary with string keys of these, or a class marked [OutputType]."
        );
    }
}
