using System.Reflection;

namespace InvalidationInfra.Tests;

/// <summary>The SDK's public API, approved by hand: a change to it is a change to PublicApi.approved.txt.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_API_is_the_approved_one()
    {
        var actual = Listing(typeof(CloudFrontInvalidation).Assembly);

        var approved = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "PublicApi.approved.txt"));
        Assert.True(
            approved.SequenceEqual(actual),
            $"The public API is now:{Environment.NewLine}{string.Join(Environment.NewLine, actual)}"
        );
    }

    private static List<string> Listing(Assembly assembly)
    {
        const BindingFlags visible = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var lines = new List<string>();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            lines.Add($"{(type.IsSealed ? "sealed " : "")}class {type} : {type.BaseType}");
            lines.AddRange(
                type.GetMembers(visible)
                    .Where(member => member is not MethodInfo { IsSpecialName: true })
                    .Select(member => "    " + Describe(member))
                    .Order(StringComparer.Ordinal)
            );
        }

        return lines;
    }

    private static string Describe(MemberInfo member) =>
        member switch
        {
            PropertyInfo property => $"{property} {{ get;{(property.SetMethod?.IsPublic == true ? " set;" : "")} }}",
            _ => member.ToString()!,
        };
}
