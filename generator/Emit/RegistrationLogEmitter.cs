namespace Upstash.Workflow.Generator.Emit;

/// <summary>
/// From the runtime, which knows no logging library, to the container's. It is what the generator of logging code would make of it, which does
/// not see our code.
/// </summary>
/// <remarks>A success is for debugging: the factory of HTTP clients has a line of its own for each request.</remarks>
internal sealed class RegistrationLogEmitter(SourceWriter writer)
{
    private const string Logger = HostingNames.Logging + "ILogger";
    private const string Event = TypeNames.Internals + "ApiLogEvent";
    private const string Entry = TypeNames.Internals + "ApiLogEntry entry";

    public void Emit()
    {
        writer.Lines($$"""

            private sealed class Log({{Logger}} logger) : {{TypeNames.Internals}}ApiLog
            {
            """);
        using (writer.Indent())
        {
            EmitMessage("Succeeded", "Debug", 1, "string, string, string, int?, double", "{Operation} succeeded: {Method} {Address}, status {Status}, {Milliseconds:0.0} ms");
            EmitMessage("Repeating", "Warning", 2, "string, string, string, int, double, string", "{Operation} is repeated: {Method} {Address}, attempt {Attempts} failed, next in {Delay:0} ms: {Problem}");
            EmitMessage("Failed", "Warning", 3, "string, string, string, int?, double, string", "{Operation} failed: {Method} {Address}, status {Status}, {Milliseconds:0.0} ms: {Problem}");
            EmitMessage("Canceled", "Debug", 4, "string, string, string, double", "{Operation} was canceled: {Method} {Address}, {Milliseconds:0.0} ms");
            EmitMessage("OptionsRefused", "Error", 5, "string", "The options that changed cannot be used, and those before them stay in force: {Problem}");
            EmitMethods();
        }

        writer.Line("}");
    }

    private void EmitMessage(string name, string level, int id, string types, string message)
        => writer.Lines($$"""
            private static readonly global::System.Action<{{Logger}}, {{types}}, global::System.Exception?> {{name}} =
                {{HostingNames.Logging}}LoggerMessage.Define<{{types}}>(
                    {{HostingNames.Logging}}LogLevel.{{level}},
                    new {{HostingNames.Logging}}EventId({{Literal.Number(id)}}, "{{name}}"),
                    {{Literal.Text(message)}});

            """);

    private void EmitMethods()
        => writer.Lines($$"""
            public override bool IsEnabled({{Event}} happened) => logger.IsEnabled(happened switch
            {
                {{Event}}.Succeeded or {{Event}}.Canceled => {{HostingNames.Logging}}LogLevel.Debug,
                {{Event}}.OptionsRefused => {{HostingNames.Logging}}LogLevel.Error,
                _ => {{HostingNames.Logging}}LogLevel.Warning,
            });

            public override void Write({{Event}} happened, {{Entry}})
            {
                global::System.ArgumentNullException.ThrowIfNull(entry);
                switch (happened)
                {
                    case {{Event}}.Succeeded:
                        Succeeded(logger, entry.Operation, entry.Method, entry.Address, entry.Status, entry.Milliseconds, null);
                        break;
                    case {{Event}}.Repeating:
                        Repeating(logger, entry.Operation, entry.Method, entry.Address, entry.Attempts, entry.Delay, entry.Problem, null);
                        break;
                    case {{Event}}.Failed:
                        Failed(logger, entry.Operation, entry.Method, entry.Address, entry.Status, entry.Milliseconds, entry.Problem, null);
                        break;
                    case {{Event}}.Canceled:
                        Canceled(logger, entry.Operation, entry.Method, entry.Address, entry.Milliseconds, null);
                        break;
                    case {{Event}}.OptionsRefused:
                        OptionsRefused(logger, entry.Problem, null);
                        break;
                }
            }
            """);
}
