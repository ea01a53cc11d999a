using InvalidationInfra.Provider.Hosting;

if (PrintRequest.Parse(args) is not { } request)
{
    return await ProviderHost.RunAsync(args, Console.Out);
}

await request.PrintAsync(Console.Out);
return 0;
