using System.Text;
using RunLogs;
using RunLogs.CommandLine;
using RunLogs.Rendering;

if (OperatingSystem.IsWindows())
{
    Console.OutputEncoding = Encoding.UTF8;
}

RunLogsTool tool = new(Screen.OfProcess(), TimeProvider.System);
return await new RunLogsCommand(TimeProvider.System, tool.RunAsync).InvokeAsync(args, Console.Out, Console.Error);
