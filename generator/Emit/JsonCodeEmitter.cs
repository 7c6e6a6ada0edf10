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
    private readonly JsonStatements _json = new(context.Writer, context.Types);
    private readonly string _name = layout.Model.Name;

    public void EmitReadingConstructor()
    {
        _writer.Separate();
        bool hasRequired = layout.Members.Any(static member => member.IsRequired);
        if (hasRequired)
        {
            _writer.Line("#pragma warning disable CS8618 // for what the service left out the properties give an empty value");
            _writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        }

        _writer.Line($"private {_name}(ref {JsonScanner} json)");
        using (_writer.Block())
        {
            // The base class's constructor has set them for a new object.
            foreach (ModelMember member in layout.Members.Where(static member => member.Property.Discriminator is { IsPreset: true }))
                _writer.Line($"{member.Field} = null;");
            EmitReadLoop();
        }

        if (hasRequired)
            _writer.Line("#pragma warning restore CS8618");
    }

    public void EmitPublicMethods()
    {
        // A reference in a comment does not find what is inherited (CS1574).
        string unknown = layout.HasBase ? DocText.Code(layout.Model.UnknownMembersName) : $"<see cref=\"{layout.Model.UnknownMembersName}\"/>";
        _writer.Separate();
        _writer.Lines($"""
            /// <summary>Reads one JSON object.</summary>
            /// <param name="utf8Json">The text in UTF-8, with nothing but white space around the object.</param>
            /// <returns>The object; what the document does not declare is in {unknown}.</returns>
            /// <exception cref="global::System.Text.Json.JsonException">The text is no such object; the message says where.</exception>
            public static {(layout.HasBase ? "new " : "")}{_name} FromJson(global::System.ReadOnlySpan<byte> utf8Json)
                => {JsonModel}.Read<{_name}>(utf8Json);
            """);
        if (layout.HasBase)
            return;
        _writer.Separate();
        _writer.Lines($"""
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
        _writer.List($"static {_name} {IJsonModel}<{_name}>.ReadJson(", [$"ref {JsonScanner} json"], ")");
        if (layout.IsSealed)
        {
            using (_writer.Indent())
                _writer.Line("=> new(ref json);");
        }
        else
        {
            new SubclassEmitter(context, layout).EmitRead();
        }

        _writer.Line();
        _writer.List($"void {IJsonModel}<{_name}>.WriteJson(", [$"ref {JsonEmitter} json"], ")");
        using (_writer.Block())
        {
            _writer.Line("json.BeginObject();");
            if (layout.Model.Inheritance is null)
                EmitWrites();
            else
                _writer.Line("WriteJsonMembers(ref json);");
            _writer.Line($"json.WriteUnknown({layout.UnknownField});");
            _writer.Line("json.EndObject();");
        }

        if (layout.Model.Inheritance is not null)
            EmitMembersMethod();
    }

    /// <summary>Whatever class a variable is of, all members of the object are written.</summary>
    private void EmitMembersMethod()
    {
        _writer.Line();
        _writer.List($"private protected {(layout.HasBase ? "override" : "virtual")} void WriteJsonMembers(", [$"ref {JsonEmitter} json"], ")");
        using (_writer.Block())
        {
            if (layout.HasBase)
                _writer.Line("base.WriteJsonMembers(ref json);");
            EmitWrites();
        }
    }

    private void EmitWrites()
    {
        foreach (ModelMember member in layout.OwnMembers)
            EmitWrite(member);
    }

    private void EmitReadLoop()
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

    private void EmitCases()
    {
        for (int i = 0; i < layout.Members.Count; i++)
        {
            _writer.Line($"case {Literal.Number(i)}:");
            using (_writer.Indent())
            {
                _json.EmitRead(layout.Members[i]);
                _writer.Line("break;");
            }
        }

        _writer.Lines($"""
            default:
                json.ReadUnknown(ref {layout.UnknownField});
                break;
            """);
    }

    private void EmitWrite(ModelMember member)
    {
        PropertyModel property = member.Property;
        if (property.Presence != PropertyPresence.RequiredNullable && !member.IsOptional)
        {
            _json.EmitWrite(member);
            return;
        }

        _writer.Line(member.IsOptional ? $"if ({property.Name}.IsNull)" : $"if ({member.Storage} is null)");
        using (_writer.Indent())
            _writer.Line($"json.WriteNull({Literal.Utf8(property.WireName)});");
        _writer.Line("else");
        using (_writer.Indent())
            _json.EmitWrite(member);
    }
}
