using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>What the methods say that add a client to a container.</summary>
internal sealed class RegistrationDocs(EmitContext context, RegistrationModel model)
{
    private readonly SourceWriter _writer = context.Writer;

    public void Write(bool isNamed, bool isConfigured)
    {
        string client = $"<see cref=\"{context.Types.Generated(model.Client)}\"/> and <see cref=\"{context.Types.Generated("I" + model.Client)}\"/>";
        DocComment.Summary(_writer, isNamed
            ? $"Adds {client} as one more singleton, for the key <paramref name=\"name\"/>, with options and an <c>HttpClient</c> of that name."
            : $"Adds {client} as one singleton, on an <c>HttpClient</c> of the factory.");
        WriteRemarks(isConfigured);
        WriteExample(isNamed, isConfigured);
        WriteParameters(isNamed, isConfigured);
        DocComment.Returns(_writer, "", "The builder of the <c>HttpClient</c>, for handlers such as those that repeat.");
    }

    private void WriteRemarks(bool isConfigured)
    {
        _writer.Line("/// <remarks>");
        if (isConfigured)
        {
            _writer.Lines($"""
                /// <para>Of the configuration are read, where it has them: {Keys}.
                /// What changes there takes effect with the next call; what cannot be used then is logged, and the options before it stay.</para>
                """);
        }

        _writer.Lines("""
            /// <para>The options are checked when the host starts, or else when the client is first asked for. Nothing is repeated unless a handler does.</para>
            /// <para>The credential is put into a request below every handler and logger. Calls are logged where there is logging.</para>
            /// </remarks>
            """);
    }

    private string Keys
    {
        get
        {
            string[] options = ["BaseAddress", "Timeout", "TotalTimeout", "MaxResponseBytes", "MaxPages", "ValidateRequests", "AllowInsecureHttp", "LeaveCredentialToHandlers", "Servers"];
            IEnumerable<string> credentials = model.Credentials.SelectMany(static credential => credential.IsPair
                ? new[] { $"Credentials:{credential.MethodName}:UserName", $"Credentials:{credential.MethodName}:Password" }
                : [$"Credentials:{credential.MethodName}"]);
            string[] token = model.TokenScheme is null ? [] : ["Token"];
            return string.Join(", ", token.Concat(credentials).Concat(options).Select(static key => $"<c>{key}</c>"));
        }
    }

    private void WriteExample(bool isNamed, bool isConfigured)
    {
        string name = isNamed ? "\"eu\"" : "";
        string[] arguments = [.. isNamed ? [name] : (string[])[], isConfigured ? $"builder.Configuration.GetSection(\"{model.Client}\")" : Configure];
        string kind = "I" + model.Client;
        _writer.Lines($$"""
            /// <example>
            /// <code>
            /// builder.Services.{{model.MethodName}}({{string.Join(", ", arguments)}});
            /// // …
            /// internal sealed class Worker({{(isNamed ? $"[FromKeyedServices({name})] " : "")}}{{kind}} client) { }
            /// </code>
            /// </example>
            """);
    }

    private string Configure => model is { Auth: { } auth, TokenScheme: { } scheme }
        ? $"options =&gt; options.Credential = {auth}.{scheme}(token)"
        : "options =&gt; options.Timeout = TimeSpan.FromSeconds(20)";

    private void WriteParameters(bool isNamed, bool isConfigured)
    {
        DocComment.Parameter(_writer, "services", "", "The container's services.");
        if (isNamed)
            DocComment.Parameter(_writer, "name", "", "The key of the client, and the name of its options.");
        if (isConfigured)
            DocComment.Parameter(_writer, "configuration", "", "The section with the options.");
        DocComment.Parameter(_writer, "configure", "", isConfigured ? "Sets options, and has the last word over the configuration." : "Sets options.");
    }
}
