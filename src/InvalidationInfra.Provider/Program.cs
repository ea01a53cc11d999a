using InvalidationInfra.Provider.Hosting;

if (PrintRequest.Parse(args) is not { } request)
{
    return await ProviderHost.RunAsync(args, Console.Out, Console.Error);
}

await request.PrintAsync(Console.Out);
return 0;
