namespace Rehearsal.Engine;

/// <summary>How resources are named: <c>urn:pulumi:STACK::PROJECT::PARENT-TYPE$TYPE::NAME</c>.</summary>
internal static class Urns
{
    public const string StackType = "pulumi:pulumi:Stack";

    /// <param name="parent">The parent's URN; the stack, and no parent, leave no trace in the type.</param>
    public static string Of(EngineOptions options, string parent, string type, string name)
    {
        var parentType = parent.Length == 0 ? "" : QualifiedType(parent);
        var qualified = parentType.Length == 0 || parentType == StackType ? type : $"{parentType}${type}";
        return $"urn:pulumi:{options.Stack}::{options.Project}::{qualified}::{name}";
    }

    private static string QualifiedType(string urn) => urn.Split("::")[2];
}
