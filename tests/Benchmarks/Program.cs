using InvalidationInfra.Benchmarks.Hashing;
using InvalidationInfra.Benchmarks.Plans;
using InvalidationInfra.Benchmarks.Provider;

// One command for each table in docs/: its first word says which.
return args switch
{
    ["hashing", .. var rest] => await HashingBenchmark.RunAsync(rest),
    ["folders", .. var rest] => await FolderBenchmark.RunAsync(rest),
    ["checks", .. var rest] => await CheckBenchmark.RunAsync(rest),
    ["states", .. var rest] => await StateBenchmark.RunAsync(rest),
    ["manifests"] => ManifestBenchmark.Run(),
    ["plans"] => PlanTable.Write(Console.Out),
    ["histories"] => HistoryTable.Write(Console.Out),
    ["plans-detailed", .. var rest] => PlanBenchmark.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "usage: dotnet run -c Release --project tests/Benchmarks -- hashing | folders | checks | states | manifests | plans | histories "
            + "| plans-detailed"
    );
    return 1;
}
