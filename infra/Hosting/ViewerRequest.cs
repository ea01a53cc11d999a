using System.Text;
using System.Text.Json;
using InvalidationInfra.Stack.Configuration;
using InvalidationInfra.Stack.Sites;
using Pulumi;
using Pulumi.Aws.CloudFront;

namespace InvalidationInfra.Stack.Hosting;

/// <summary>The function that finds the file of a folder's URL, at the edge: a private bucket knows no index documents.</summary>
internal static class ViewerRequest
{
    // CloudFront's quota of a function's size.
    private const int MaxBytes = 10 << 10;

    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    public static Function Function(string name, Site site, Resource parent) =>
        new(
            name,
            new FunctionArgs
            {
                Runtime = "cloudfront-js-2.0",
                Comment = "Index documents of " + name,
                Code = Code(site),
                Publish = true,
            },
            new CustomResourceOptions { Parent = parent }
        );

    /// <summary>The function's JavaScript, with what it needs to know of the site in front.</summary>
    /// <exception cref="RunException">The site has more files without an extension than fit into a function.</exception>
    public static string Code(Site site)
    {
        using var script = typeof(ViewerRequest).Assembly.GetManifestResourceStream("viewer-request.js")!;
        using var reader = new StreamReader(script);
        var known = JsonSerializer.Serialize(
            new
            {
                Root = $"{site.Args.PathPrefix}/{site.Args.IndexDocument}",
                site.Args.IndexDocument,
                site.Args.SinglePage,
                PlainFiles = site.Files.Where(file => !Path.GetFileName(file.Key).Contains('.')).Select(file => "/" + file.Key),
            },
            CamelCase
        );
        var code = $"const site = {known};\n{reader.ReadToEnd()}";
        return Encoding.UTF8.GetByteCount(code) <= MaxBytes
            ? code
            : throw Settings.Error(
                "siteDirectory",
                "has too many files without an extension: a CloudFront function, which tells "
                    + $"them from folders, has at most {MaxBytes} bytes. Give them extensions"
            );
    }
}
