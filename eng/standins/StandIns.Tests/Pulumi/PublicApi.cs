using System.Reflection;
using System.Runtime.InteropServices;

namespace StandIns.Tests.PulumiPackage;

/// <summary>
/// What an assembly shows to others, a line a type and a line a member, in the form of the recorded listing. The assembly is only read,
/// never run.
/// </summary>
internal static class PublicApi
{
    public static IReadOnlySet<string> Of(string assemblyPath)
    {
        var runtime = RuntimeEnvironment.GetRuntimeDirectory();
        string[] folders =
        [
            Path.GetDirectoryName(assemblyPath)!,
            AppContext.BaseDirectory,
            runtime,
            runtime.Replace("Microsoft.NETCore.App", "Microsoft.AspNetCore.App", StringComparison.Ordinal),
        ];
        var files = folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"));
        using var context = new MetadataLoadContext(new PathAssemblyResolver(files.DistinctBy(Path.GetFileName)));
        var types = context.LoadFromAssemblyPath(assemblyPath).GetExportedTypes();
        return types.SelectMany(Lines).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Lines(Type type)
    {
        const BindingFlags own =
            BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        return type.GetMembers(own)
            .Where(IsShown)
            .Select(member => $"{type} :: {member}")
            .Prepend($"{Kind(type)} {type} : {type.BaseType}");
    }

    private static string Kind(Type type) =>
        type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => "class",
        };

    /// <summary>Public, or for derived types.</summary>
    private static bool IsShown(MemberInfo member) =>
        member switch
        {
            MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
            FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
            PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsShown),
            EventInfo { AddMethod: { } add } => IsShown(add),
            _ => false,
        };
}
