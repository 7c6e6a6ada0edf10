using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The code of a model that reads and writes JSON, and the public methods that start it.</summary>
internal sealed class JsonCodeEmitter(EmitContext context, ModelLayout layout)
{
    private const string JsonScanner = TypeNames.Plumbing + ".JsonScanner";
    private const string JsonEmitter = TypeNames.Plumbing + ".JsonEmitter";
    private const string JsonModel = TypeNames.Plumbing + ".JsonModel";
    private const string IJsonModel = TypeNames.Plumbing + ".IJsonModel";

    private readonly SourceWriter _writer = context.Writer;
    private readonly JsonExpressions _json = new(context.Types);

    public void EmitReadingConstructor()
    {
        _writer.Separate();
        if (layout.Members.Any(static member => member.IsRequired))
            _writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        _writer.Line($"private {layout.Model.Name}(ref {JsonScanner} json)");
        using (_writer.Block())
        {
            string index = new UniqueNames(layout.Members.Select(static member => member.Property.Name)).Take("member");
            _writer.Line("json.BeginObject();");
            _writer.Line($"while (json.NextMember({layout.NamesField}, out int {index}))");
            using (_writer.Block())
            {
                _writer.Line($"switch ({index})");
                using (_writer.Block())
                    EmitCases();
            }
        }
    }

    public void EmitPublicMethods()
    {
        _writer.Separate();
        _writer.Lines($"""
            /// <summary>Reads one JSON object.</summary>
            /// <param name="utf8Json">The text in UTF-8, with nothing but white space around the object.</param>
            /// <returns>The object; what the document does not declare is in <see cref="{layout.Model.UnknownMembersName}"/>.</returns>
            /// <exception cref="global::System.Text.Json.JsonException">The text is no such object; the message says where.</exception>
            public static {layout.Type} FromJson(global::System.ReadOnlySpan<byte> utf8Json)
                => {JsonModel}.Read<{layout.Type}>(utf8Json);

            /// <summary>Writes the object as JSON in UTF-8. Optional members that are null are left out.</summary>
            /// <param name="output">Receives the bytes.</param>
            public void WriteJson(global::System.Buffers.IBufferWriter<byte> output)
                => {JsonModel}.Write(this, output);

            /// <summary>Writes the object as JSON. Optional members that are null are left out.</summary>
            /// <returns>The JSON text.</returns>
            public string ToJson() => {JsonModel}.ToJson(this);
            """);
    }

    public void EmitInterface()
    {
        _writer.Separate();
        _writer.List($"static {layout.Type} {IJsonModel}<{layout.Type}>.ReadJson(", [$"ref {JsonScanner} json"], ")");
        using (_writer.Indent())
            _writer.Line("=> new(ref json);");
        _writer.Line();
        _writer.Line($"void {IJsonModel}<{layout.Type}>.WriteJson(ref {JsonEmitter} json)");
        using (_writer.Block())
        {
            _writer.Line("json.BeginObject();");
            foreach (ModelMember member in layout.Members)
                EmitWrite(member);
            _writer.Line($"json.WriteUnknown({layout.UnknownField});");
            _writer.Line("json.EndObject();");
        }
    }

    private void EmitCases()
    {
        for (int i = 0; i < layout.Members.Count; i++)
        {
            ModelMember member = layout.Members[i];
            EmitCase($"case {Literal.Number(i)}:", $"{member.Storage} = {_json.Read(member.Property.Type, "json")};");
        }

        EmitCase("default:", $"json.ReadUnknown(ref {layout.UnknownField});");
    }

    private void EmitCase(string label, string statement)
    {
        _writer.Line(label);
        using (_writer.Indent())
        {
            _writer.Line(statement);
            _writer.Line("break;");
        }
    }

    private void EmitWrite(ModelMember member)
    {
        PropertyModel property = member.Property;
        string write = _json.Write(property.Type, "json", property.WireName, member.Storage);
        if (property.Presence != PropertyPresence.RequiredNullable)
        {
            _writer.Line(write);
            return;
        }

        _writer.Line($"if ({member.Storage} is null)");
        using (_writer.Indent())
            _writer.Line($"json.WriteNull({Literal.Utf8(property.WireName)});");
        _writer.Line("else");
        using (_writer.Indent())
            _writer.Line(write);
    }
}
