using Pulumi;

namespace InvalidationInfra.Stack.Hosting;

/// <summary>What the resources were called before they had a component around them: with these aliases no stack is built again.</summary>
internal static class Former
{
    /// <summary>A resource that had no parent.</summary>
    public static Alias Root(string type, string name) => new() { Urn = Urn(type, name) };

    /// <summary>A resource that was a child of the bucket.</summary>
    public static Alias InBucket(string type, string name) => new() { Urn = Urn("aws:s3/bucket:Bucket$" + type, name) };

    private static string Urn(string types, string name) =>
        $"urn:pulumi:{Deployment.Instance.StackName}::{Deployment.Instance.ProjectName}::{types}::{name}";
}
