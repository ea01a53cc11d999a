using System.Collections.Frozen;
using System.Collections.Immutable;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>The inputs of the invalidation that a user may set, each declared once.</summary>
internal static class InvalidationInputTable
{
    public static readonly ImmutableArray<Input> Rows =
    [
        new Input(
            "distributionId",
            InputType.Text,
            InputRole.Target,
            "The ID of the distribution, such as `E2QWRUHAPOMQZL`. Exactly one of `distributionId`, `distributionIds`, "
                + "`distributionTenantId`, `distributionTenantIds` and `alias` is needed. Another one is an update: everything tracked is "
                + "invalidated there."
        )
        {
            IsCompared = false,
        },
        new Input(
            "distributionTenantId",
            InputType.Text,
            InputRole.Target,
            "The ID of a distribution tenant, such as `dt_2wjDZi3hD1ivOXf6rpZJOSNE1AB`, instead of `distributionId`. Another "
                + "one is an update: everything tracked is invalidated there."
        )
        {
            IsCompared = false,
        },
        new Input(
            "distributionIds",
            InputType.Texts,
            InputRole.Target,
            "The IDs of several distributions that serve the same content, instead of `distributionId`: each gets its own "
                + "invalidation. Adding or removing one is an update; a new one gets everything tracked."
        )
        {
            IsCompared = false,
            IsSet = true,
        },
        new Input(
            "distributionTenantIds",
            InputType.Texts,
            InputRole.Target,
            "The IDs of several distribution tenants that serve the same content, instead of `distributionTenantId`: "
                + "each gets its own invalidation. Adding or removing one is an update; a new one gets everything tracked."
        )
        {
            IsCompared = false,
            IsSet = true,
        },
        new Input(
            "alias",
            InputType.Text,
            InputRole.Target,
            "One of the distribution's alternate domain names, such as `www.example.com`, instead of `distributionId`. "
                + "Refused unless it is exactly one distribution's. Another one is an update: everything tracked is invalidated there."
        )
        {
            IsCompared = false,
        },
        new Input(
            "sourceDirectory",
            InputType.Text,
            InputRole.Tracking,
            "The folder whose files are served, relative to the program's folder. The provider hashes them (SHA-256) and "
                + "invalidates what changed. Not together with `assets`."
        )
        {
            SaysWhatToInvalidate = true,
            NamesFiles = true,
            // An absolute folder differs from machine to machine: the files count.
            IsCompared = false,
        },
        new Input(
            "assets",
            InputType.TextMap,
            InputRole.Tracking,
            "Instead of `sourceDirectory`: the URL path of each file, raw and starting with `/`, and anything that changes "
                + "with its content, such as the version or the entity tag of the uploaded object. The map itself is not kept in "
                + "the state."
        )
        {
            SaysWhatToInvalidate = true,
            NamesFiles = true,
        },
        new Input(
            "include",
            InputType.Texts,
            InputRole.Tracking,
            "Globs under `sourceDirectory`, such as `**/*.html`: only files that match one are tracked. All files unless given."
        )
        {
            NamesFiles = true,
            IsSet = true,
        },
        new Input(
            "exclude",
            InputType.Texts,
            InputRole.Tracking,
            "Globs under `sourceDirectory`: files that match one are not tracked, whatever `include` says."
        )
        {
            NamesFiles = true,
            IsSet = true,
        },
        new Input(
            "headers",
            InputType.TextMap,
            InputRole.Tracking,
            "The headers that files are uploaded with, such as `Cache-Control`, by globs under `sourceDirectory`: "
                + "`{\"**/*.html\": \"no-cache\"}`. They count as content of the files that match: another text makes these "
                + "files stale, and no others."
        )
        {
            NamesFiles = true,
        },
        new Input(
            "pathPrefix",
            InputType.Text,
            InputRole.Tracking,
            "The URL path under which the files of `sourceDirectory` are served, such as `/docs`; the root unless given."
        )
        {
            NamesFiles = true,
        },
        new Input(
            "revision",
            InputType.Integer,
            InputRole.Tracking,
            "The `revision` of a `ContentRevision` that the uploads depend on. A gap in its count tells of a deployment that "
                + "broke off before this resource's turn, and everything tracked is invalidated."
        ),
        new Input(
            "paths",
            InputType.Texts,
            InputRole.Planning,
            "Paths to invalidate when tracked content changes, instead of a plan worked out from what changed; without "
                + "tracked content, whenever they change. Each starts with `/`, has at most 4,000 characters (CloudFront's limit) "
                + "and may end in `*`. A changed file that none of them covers is a warning."
        )
        {
            SaysWhatToInvalidate = true,
            NamesFiles = true,
            IsSet = true,
        },
        new Input(
            "tags",
            InputType.Texts,
            InputRole.Planning,
            "Cache tags to invalidate along with the paths, without the leading `#`: visible ASCII without commas, at most "
                + "256 characters, letter case ignored. They have an effect where the distribution has a cache-tag configuration; "
                + "each counts as one path on the bill."
        )
        {
            SaysWhatToInvalidate = true,
            NamesFiles = true,
            IsSet = true,
        },
        new Input(
            "triggers",
            InputType.TextMap,
            InputRole.Tracking,
            "Values that stand for content that is not tracked, such as a function's version: any change invalidates, as a "
                + "changed file would."
        )
        {
            SaysWhatToInvalidate = true,
        },
        new Input(
            "invalidationBatch",
            InputType.Of("InvalidationBatch"),
            InputRole.Planning,
            "A batch in the AWS CLI's form, sent as it is. Excludes `paths`, `tags`, `assets` and `sourceDirectory`."
        )
        {
            Excludes = ["content", "paths", "tags", "assets", "sourceDirectory", "revision"],
            SaysWhatToInvalidate = true,
            NamesFiles = true,
        },
        new Input(
            "content",
            InputType.AnyMap,
            InputRole.Tracking,
            "The `content` of a `ContentRevision` that the uploads depend on: what is tracked, and its place in the count, one value "
                + "in place of `sourceDirectory`, `include`, `exclude`, `assets`, `headers` and `revision`. A gap in the count tells of a "
                + "deployment that broke off before this resource's turn, and everything tracked is invalidated."
        )
        {
            Excludes = ["sourceDirectory", "include", "exclude", "assets", "headers", "revision"],
            SaysWhatToInvalidate = true,
            NamesFiles = true,
            // The folder in it is no difference: the files and their count are.
            IsCompared = false,
        },
        new Input(
            "maxPaths",
            InputType.Integer,
            InputRole.Planning,
            "The most paths that an invalidation worked out from changes may have, 1 to 3,000 (CloudFront's quota). More "
                + "paths drop fewer files that are still good, and count more on the bill: 1,000 a month are free, each further one "
                + "costs US$0.005."
        )
        {
            Default = new PropertyValue.Number(InvalidationInputs.DefaultMaxPaths),
        },
        new Input(
            "immutable",
            InputType.Texts,
            InputRole.Planning,
            "Globs under `sourceDirectory` of files whose name changes with their content, such as `assets/**`: "
                + "coming and going, they need no invalidation. One that changes under its name is stale, and a warning "
                + "says so."
        )
        {
            NamesFiles = true,
            IsSet = true,
        },
        new Input(
            "invalidateAdded",
            InputType.Flag,
            InputRole.Planning,
            "Whether added files are stale too, because an error may be cached under their URLs. Unless set, such an "
                + "error stays as long as the distribution keeps errors: 10 seconds unless configured."
        )
        {
            Default = new PropertyValue.Boolean(false),
        },
        new Input(
            "indexDocument",
            InputType.Text,
            InputRole.Serving,
            "The file that is also served as its folder: `/a/index.html` is cached as `/a/` and `/a` too. Empty for none."
        )
        {
            Default = PropertyValue.Of(InvalidationInputs.DefaultIndexDocument),
            NamesFiles = true,
        },
        new Input(
            "cleanUrls",
            InputType.Flag,
            InputRole.Serving,
            "Whether pages are also served without their ending: `/about.html` is then cached as `/about` too, and as "
                + "`/about/` where the distribution redirects neither to the other."
        )
        {
            Default = new PropertyValue.Boolean(false),
        },
        new Input(
            "servedAs",
            InputType.TextsMap,
            InputRole.Serving,
            "Other URLs of files, by the ending of a file's path: `{\"/default.htm\": [\"/default.htm\", \"/\"]}` "
                + "serves each `default.htm` under its own URL and under its folder's. `indexDocument` and `cleanUrls` are "
                + "short for the usual entries."
        )
        {
            NamesFiles = true,
        },
        new Input(
            "fallbackDocument",
            InputType.Text,
            InputRole.Serving,
            "The URL path of the file that is served under unknown URLs, as in single-page applications: `/index.html`. When "
                + "it changes, everything is invalidated: nobody can list the URLs it is cached under. A file that is new is "
                + "invalidated too, because the fallback may be cached in its place."
        )
        {
            NamesFiles = true,
        },
        new Input(
            "queryStrings",
            InputType.Flag,
            InputRole.Serving,
            "Whether the distribution caches by query string: an exact path then leaves `/a?b` in place, so that each becomes "
                + "the prefix `/a*`."
        )
        {
            Default = new PropertyValue.Boolean(false),
        },
        new Input(
            "onCreate",
            InputType.Of("OnCreate"),
            InputRole.Operation,
            "The behaviour at creation. `skip` is for a distribution that is new with this resource and has nothing cached."
        )
        {
            Default = PropertyValue.Of("invalidate"),
        },
        new Input(
            "waitForCompletion",
            InputType.Flag,
            InputRole.Operation,
            "Whether operations last until CloudFront has completed the invalidation, which takes seconds to many minutes: 15 "
                + "at the most, or what `customTimeouts` says."
        )
        {
            Default = new PropertyValue.Boolean(false),
        },
        new Input(
            "onTimeout",
            InputType.Of("OnTimeout"),
            InputRole.Operation,
            "The end of a command whose wait for completion runs out of time. After `warn` it ends well, with a warning, and the next "
                + "command reads the status."
        )
        {
            Default = PropertyValue.Of("fail"),
        },
    ];

    /// <summary>The lists whose order makes no difference.</summary>
    public static readonly FrozenSet<string> SetNames = Rows.Where(row => row.IsSet)
        .Select(row => row.Name)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The names that a user may set.</summary>
    public static readonly ImmutableArray<string> Names = [.. Rows.Select(row => row.Name)];

    /// <summary>The values that inputs are taken for where they are left out.</summary>
    public static readonly FrozenDictionary<string, PropertyValue> Defaults = Rows.Where(row => row.Default is not null)
        .ToFrozenDictionary(row => row.Name, row => row.Default!, StringComparer.Ordinal);

    /// <summary>The inputs each of which already says what is to be invalidated. The first is what a user most likely forgot.</summary>
    public static readonly ImmutableArray<string> SayingNames = [.. Rows.Where(row => row.SaysWhatToInvalidate).Select(row => row.Name)];

    /// <summary>The ways to say whose caches are meant. The first is what a user most likely forgot.</summary>
    public static readonly ImmutableArray<string> TargetNames =
    [
        .. Rows.Where(row => row.Role == InputRole.Target).Select(row => row.Name),
    ];

    /// <summary>Whether something that paths are made from is not known yet (in a preview).</summary>
    public static bool HasUnknownPaths(PropertyMap inputs) => Rows.Any(row => row.MakesPaths && inputs[row.Name].ContainsUnknown);

    /// <summary>Whether what names or counts files is a secret.</summary>
    public static bool HasSecretFiles(PropertyMap inputs) => Rows.Any(row => row.NamesFiles && inputs[row.Name].ContainsSecret);
}
