using System.Text;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Rehearsal.Cloud;
using Rehearsal.Cloud.Faults;

namespace Rehearsal.Engine.Tests.Guarantees;

/// <summary>
/// A site on two distributions, deployed step by step as a situation of docs/guarantees.md has it. What is right is what a new edge
/// answers, which has nothing cached.
/// </summary>
internal sealed class Situation : IAsyncDisposable
{
    public const string Alias = "www.example.com";

    private const string Bucket = "site";

    private readonly LeapingClock _clock;
    private readonly SortedSet<string> _urls = new(StringComparer.Ordinal);
    private DistributionSettings _settings = new() { Origin = OriginSettings.OfBucket(Bucket), DefaultRootObject = "index.html" };

    private string? _aliasAt;

    private Situation(SomeStack stack, LeapingClock clock)
    {
        (Stack, _clock) = (stack, clock);
        stack.Cloud.CreateBucket(Bucket);
        First = stack.Cloud.CreateDistribution(_settings);
        Second = stack.Cloud.CreateDistribution(_settings);
        Targets = [First];
        Directory.CreateDirectory(SiteFolder);
    }

    public SomeStack Stack { get; }

    public string First { get; }

    public string Second { get; }

    /// <summary>The distributions that the last command was for.</summary>
    public IReadOnlyList<string> Targets { get; set; }

    /// <summary>Path to content.</summary>
    public SortedDictionary<string, string> Files { get; } =
        new(StringComparer.Ordinal)
        {
            ["/index.html"] = "home 1",
            ["/a.js"] = "a 1",
            ["/b/c.js"] = "c 1",
            ["/x.js"] = "x 1",
        };

    /// <summary>The inputs that each deployment starts from.</summary>
    public Dictionary<string, Value> Inputs { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the folder itself is tracked, and not the hashes of its files.</summary>
    public bool TracksFolder { get; set; }

    public bool Counts { get; set; }

    /// <summary>Whether the invalidation tracks nothing by itself, and the inputs say it all.</summary>
    public bool TracksNothing { get; set; }

    /// <summary>The paths that the last command had accepted, in order; empty: it issued nothing.</summary>
    public IReadOnlyList<string> Dropped { get; private set; } = [];

    /// <summary>How many invalidations the last command had accepted.</summary>
    public int Accepted { get; private set; }

    /// <summary>Why the last command failed; null where it did not.</summary>
    public string? Error { get; private set; }

    private string SiteFolder => Path.Combine(Stack.Folder, "site");

    public static async Task<Situation> StartAsync()
    {
        var clock = new LeapingClock();
        return new Situation(
            await SomeStack.StartAsync(new EmbeddedCloudOptions { Completion = Completion.AtOnce, TimeProvider = clock }),
            clock
        );
    }

    public ValueTask DisposeAsync() => Stack.DisposeAsync();

    /// <summary>Changes how both distributions serve. Their caches stay as they are.</summary>
    public void Serve(Func<DistributionSettings, DistributionSettings> change) => Serve(change(_settings), _aliasAt);

    /// <summary>Gives the alias to a distribution.</summary>
    public void PointAliasAt(string distribution)
    {
        Serve(_settings, aliasAt: null);
        Serve(_settings, distribution);
    }

    /// <summary>Viewers of both distributions ask every edge for all files, and for some more.</summary>
    public void Visit(params string[] more)
    {
        foreach (var url in Files.Keys.Concat(["/"]).Concat(more))
        {
            _urls.Add(url);
            foreach (var distribution in (string[])[First, Second])
            {
                for (var edge = 0; edge < Stack.Cloud.EdgeCount; edge++)
                {
                    Stack.Cloud.Fetch(distribution, url, edge);
                }
            }
        }
    }

    /// <summary>Uploads, and deploys as the program says; deletes removed files at the end, as engines do.</summary>
    /// <param name="inputs">Inputs of this deployment alone; a null value leaves one out.</param>
    /// <param name="faults">What CloudFront does wrong.</param>
    /// <param name="options">Options of the resource.</param>
    /// <param name="logged">Sees each line that the command shows.</param>
    public async Task DeployAsync(
        IReadOnlyDictionary<string, Value?>? inputs = null,
        string faults = "",
        Action<RegisterResourceRequest>? options = null,
        Action<string>? logged = null
    )
    {
        Upload();
        Visit();
        _clock.Leap(TimeSpan.FromMinutes(1));
        var before = Stack.Cloud.Invalidations.Count;
        (Stack.Counted, Stack.Options) = (Counts && !TracksNothing ? Content() : null, options ?? (_ => { }));
        Stack.Cloud.Faults = FaultPlan.Parse(faults);
        // Only where no answer comes is the time to be over, and even a slow machine is to have asked by then.
        var timeouts = faults.Contains("drop", StringComparison.Ordinal)
            ? new RegisterResourceRequest.Types.CustomTimeouts { Create = "4s", Update = "4s" }
            : null;
        var result = await Stack.RunAsync(EngineCommand.Up, InputsOf(inputs), timeouts, logged);
        Stack.Cloud.Faults = FaultPlan.None;
        Error = result.Succeeded ? null : result.Error ?? "it failed";
        Accepted = Stack.Cloud.Invalidations.Count - before;
        Dropped = [.. Stack.Cloud.Invalidations.Skip(before).SelectMany(one => one.Paths).Distinct().Order(StringComparer.Ordinal)];
        if (result.Succeeded)
        {
            DeleteRemoved();
        }
    }

    /// <summary>A deployment of which nothing goes wrong.</summary>
    public async Task GoodAsync(IReadOnlyDictionary<string, Value?>? inputs = null)
    {
        await DeployAsync(inputs);
        Assert.Null(Error);
    }

    /// <summary>A deployment that breaks off after the uploads: the invalidation's turn does not come.</summary>
    public async Task BreakOffAsync()
    {
        Stack.BreaksOff = true;
        await DeployAsync();
        Stack.BreaksOff = false;
        Assert.NotNull(Error);
    }

    public async Task RefreshAsync(string faults = "")
    {
        Stack.Cloud.Faults = FaultPlan.Parse(faults);
        var result = await Stack.RunAsync(EngineCommand.Refresh, inputs: null);
        Stack.Cloud.Faults = FaultPlan.None;
        Assert.True(result.Succeeded, result.Error);
    }

    public async Task DestroyAsync()
    {
        var result = await Stack.RunAsync(EngineCommand.Destroy, inputs: null);
        Assert.True(result.Succeeded, result.Error);
    }

    public byte[] BackUp() => File.ReadAllBytes(Stack.StateFile);

    public void Restore(byte[] backup) => File.WriteAllBytes(Stack.StateFile, backup);

    /// <summary>The URLs at which an edge of the targets serves what the origin does not.</summary>
    public IReadOnlyList<string> Stale()
    {
        var fresh = Stack.Cloud.CreateDistribution(_settings);
        var stale =
            from distribution in Targets
            from url in _urls
            let right = Stack.Cloud.Fetch(fresh, url, edge: 0)
            from edge in Enumerable.Range(0, Stack.Cloud.EdgeCount)
            let answer = Stack.Cloud.Fetch(distribution, url, edge)
            where answer.Status != right.Status || (right.Status < 400 && answer.Text != right.Text)
            select $"{distribution} {url}: {answer.Text}, not {right.Text}";
        var list = stale.ToList();
        Stack.Cloud.DeleteDistribution(fresh);
        return list;
    }

    private void Serve(DistributionSettings settings, string? aliasAt)
    {
        (_settings, _aliasAt) = (settings, aliasAt);
        foreach (var distribution in (string[])[First, Second])
        {
            Stack.Cloud.UpdateDistribution(distribution, settings with { Aliases = distribution == aliasAt ? [Alias] : [] });
        }
    }

    private void Upload()
    {
        Directory.Delete(SiteFolder, recursive: true);
        foreach (var (path, content) in Files)
        {
            var file = Path.Join(SiteFolder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
            Stack.Cloud.PutObject(Bucket, path[1..], Encoding.UTF8.GetBytes(content));
        }
    }

    private void DeleteRemoved()
    {
        foreach (var key in Stack.Cloud.Buckets[Bucket].Keys.Where(key => !Files.ContainsKey("/" + key)).ToList())
        {
            Stack.Cloud.DeleteObject(Bucket, key);
        }
    }

    private Struct InputsOf(IReadOnlyDictionary<string, Value?>? more)
    {
        var inputs = Counts || TracksNothing ? new Struct() : Content();
        inputs.Fields["distributionId"] = Value.ForString(First);
        foreach (var (name, value) in Inputs.Where(input => !Counts || !IsOfContent(input.Key)))
        {
            inputs.Fields[name] = value;
        }

        foreach (var (name, value) in more ?? new Dictionary<string, Value?>())
        {
            inputs.Fields.Remove(name);
            if (value is not null)
            {
                inputs.Fields[name] = value;
            }
        }

        return inputs;
    }

    private Struct Content()
    {
        var content = new Struct();
        foreach (var (name, value) in Inputs.Where(input => IsOfContent(input.Key)))
        {
            content.Fields[name] = value;
        }

        if (TracksFolder)
        {
            content.Fields["sourceDirectory"] = Value.ForString(SiteFolder);
            return content;
        }

        var assets = new Struct();
        foreach (var (path, text) in Files)
        {
            assets.Fields[path] = Value.ForString(text);
        }

        content.Fields["assets"] = Value.ForStruct(assets);
        return content;
    }

    private static bool IsOfContent(string name) => name is "include" or "exclude";
}
