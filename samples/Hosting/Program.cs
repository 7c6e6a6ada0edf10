using HostingSample;

return await SampleHost.RunAsync(args, Console.Out);
