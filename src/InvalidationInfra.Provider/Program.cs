using InvalidationInfra.Provider.Hosting;

return await ProviderHost.RunAsync(args, Console.Out);
