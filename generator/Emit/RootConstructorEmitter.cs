using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The constructors of the root client.</summary>
internal sealed class RootConstructorEmitter(EmitContext context, RootClientModel client)
{
    private const string ApiPipeline = TypeNames.Internals + "ApiPipeline";

    private readonly SourceWriter _writer = context.Writer;
    private readonly string _options = context.Types.Generated(client.OptionsName);

    public void Emit()
    {
        _writer.Separate();
        _writer.Line($"private readonly {ApiPipeline} {client.PipelineField};");
        // Without a base address these two could only fail.
        if (client.BaseAddress is not null)
            EmitShortConstructors();
        EmitOwning();
        EmitGiven();
        EmitPrivate();
    }

    private void EmitShortConstructors()
    {
        if (client is { TokenScheme: { } scheme, AuthName: { } auth })
        {
            EmitDoc("Creates a client with default options.", ("token", "The credential: a token or key."));
            Constructor("string token", $"new {_options} {{ Credential = {context.Types.Generated(auth)}.{scheme}(token) }}");
        }
        else if (client.SecuritySchemes.Count == 0)
        {
            EmitDoc("Creates a client with default options.");
            Constructor("", $"new {_options}()");
        }
    }

    private void EmitOwning()
    {
        EmitDoc(
            "Creates a client with connections of its own. It repeats calls that can be repeated, as the options say.",
            ("options", "Address, credential and limits."));
        Constructor($"{_options} options", $"new {ApiPipeline}({client.ApiField}, options)");
    }

    private void EmitGiven()
    {
        EmitDoc(
            "Creates a client on an <c>HttpClient</c> that stays yours. Retries are left to its handlers.",
            ("httpClient", "Sends the requests. It is not disposed."),
            ("options", "Address, credential and limits."));
        Constructor($"global::System.Net.Http.HttpClient httpClient, {_options} options", $"new {ApiPipeline}({client.ApiField}, options, httpClient)");
    }

    private void EmitPrivate()
    {
        _writer.Separate();
        _writer.Line($"private {client.Name}({ApiPipeline} pipeline)");
        using (_writer.Block())
        {
            _writer.Line($"{client.PipelineField} = pipeline;");
            foreach (TagClientReference tag in client.TagClients)
                _writer.Line($"{tag.PropertyName} = new {context.Types.Generated(tag.Name)}(pipeline);");
        }
    }

    private void EmitDoc(string summary, params (string Name, string Xml)[] parameters)
    {
        _writer.Separate();
        DocComment.Summary(_writer, summary);
        foreach ((string name, string xml) in parameters)
            DocComment.Parameter(_writer, name, "", xml);
    }

    private void Constructor(string parameters, string argument)
    {
        _writer.Line($"public {client.Name}({parameters})");
        using (_writer.Indent())
            _writer.List(": this(", [argument], ")");
        using (_writer.Block())
        {
        }
    }
}
