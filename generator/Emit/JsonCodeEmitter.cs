using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The code of a model that reads and writes JSON, and the public methods that start it.</summary>
internal sealed class JsonCodeEmitter(EmitContext context, ModelLayout layout)
{
    private const string JsonScanner = TypeNames.Internals + "JsonScanner";
    private const string JsonEmitter = TypeNames.Internals + "JsonEmitter";
    private const string JsonModel = TypeNames.Internals + "JsonModel";
    private const string IJsonModel = TypeNames.Internals + "IJsonModel";

    private readonly SourceWriter _writer = context.Writer;
    private readonly JsonStatements _json = new(context.Writer, context.Types);
    private readonly string _name = layout.Model.Name;
    private readonly string _self = TypeNames.Self(layout.Model.Name);

    public void EmitReadingConstructor()
        => ReadingConstructor.Emit(_writer, _name, layout.Members, () =>
        {
            // The base class's constructor has set them for a new object.
            foreach (ModelMember member in layout.Members.Where(static member => member.Property.Discriminator is { IsPreset: true }))
                _writer.Line($"{member.Field} = null;");
            new MemberLoop(_writer, _json, layout).Emit();
        });

    public void EmitPublicMethods()
    {
        _writer.Separate();
        if (layout.HasBase)
            EmitFromJson(_writer, "new " + _self, _self);
        else
            EmitPublicMethods(_writer, _self);
    }

    /// <summary>Every class with JSON has them. The interface documents them.</summary>
    public static void EmitPublicMethods(SourceWriter writer, string self)
    {
        EmitFromJson(writer, self, self);
        writer.Separate();
        writer.Lines($"""
            /// <inheritdoc/>
            public void WriteJson(global::System.Buffers.IBufferWriter<byte> output) => {JsonModel}.Write(this, output);

            /// <inheritdoc/>
            public string ToJson() => {JsonModel}.ToJson(this);
            """);
    }

    private static void EmitFromJson(SourceWriter writer, string declared, string self)
        => writer.Lines($"""
            /// <inheritdoc/>
            public static {declared} FromJson(global::System.ReadOnlySpan<byte> utf8Json) => {JsonModel}.Read<{self}>(utf8Json);
            """);

    public void EmitInterface()
    {
        _writer.Separate();
        if (layout.IsSealed)
            _writer.Line($"static {_self} {IJsonModel}<{_self}>.ReadJson(ref {JsonScanner} json) => new(ref json);");
        else
            new SubclassEmitter(context, layout).EmitRead($"static {_self} {IJsonModel}<{_self}>.ReadJson(ref {JsonScanner} json)");
        _writer.Line();
        _writer.Line($"void {IJsonModel}.WriteJson(ref {JsonEmitter} json)");
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
