using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>How a configuration that changes reaches the options.</summary>
internal sealed class RegistrationChangesEmitter(EmitContext context, RegistrationModel model)
{
    private const string Token = "global::Microsoft.Extensions.Primitives.IChangeToken";

    private readonly SourceWriter _writer = context.Writer;
    private readonly string _options = context.Types.Generated(model.Options);

    public void Emit()
    {
        _writer.Lines($$"""

            private sealed class Changes(string name, {{HostingNames.Configuration}}IConfiguration configuration) : {{HostingNames.Options}}IOptionsChangeTokenSource<{{_options}}>
            {
                public string Name => name;

                public {{Token}} GetChangeToken() => new Change(configuration.GetReloadToken());
            }

            // Options that are refused must not end a reload: the client says so with its next call, and goes on with those before them.
            private sealed class Change({{Token}} inner) : {{Token}}
            {
                public bool HasChanged => inner.HasChanged;

                public bool ActiveChangeCallbacks => inner.ActiveChangeCallbacks;

                public global::System.IDisposable RegisterChangeCallback(global::System.Action<object?> callback, object? state)
                    => inner.RegisterChangeCallback(given => Try(callback, given), state);

                private static void Try(global::System.Action<object?> callback, object? state)
                {
                    try
                    {
                        callback(state);
                    }
                    catch (global::System.Exception)
                    {
                    }
                }
            }
            """);
    }
}
