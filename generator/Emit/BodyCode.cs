using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The call that puts the body into a request, or what is described like one into its query.</summary>
/// <param name="name">The argument.</param>
internal sealed class BodyCode(EmitContext context, RequestBodyModel body, string name)
{
    private readonly string _value = name + (body is { IsRequired: false, Type.IsValueType: true } ? ".Value" : "");

    public void Emit(string request)
    {
        string mediaType = Literal.Text(body.MediaType);
        switch (body.Kind)
        {
            case BodyKind.Text:
                context.Writer.Line($"{request}.SetTextBody({Text}, {mediaType});");
                break;
            case BodyKind.Binary:
                context.Writer.Line($"{request}.SetStreamBody({_value}, {mediaType});");
                break;
            case BodyKind.Items:
                var content = (ItemContentType)body.Type;
                string format = $"{TypeNames.Internals}StreamFormat.{body.Format}";
                context.Writer.List($"{request}.SetItemsBody<", context.Types.TypeAndItem(content.Item, content.ItemIsNullable), $">({_value}, {format}, {mediaType});");
                break;
            case BodyKind.Form:
                EmitTyped($"{request}.SetFormBody", "", Fields);
                break;
            case BodyKind.Multipart:
                foreach (PartHeaderModel header in body.PartHeaders)
                    context.Writer.Line($"{request}.AddPartHeader({Literal.Text(header.Part)}, {Literal.Text(header.Parameter.WireName)}, {ParameterText.ForHeader(header.Parameter)});");
                EmitTyped($"{request}.SetMultipartBody", $", {Literal.Text(body.MediaType.Substring("multipart/".Length).Split(';')[0].Trim())}", Fields);
                break;
            default:
                EmitTyped($"{request}.SetJsonBody", body.MediaType == "application/json" ? "" : $", {mediaType}", []);
                break;
        }
    }

    /// <summary>The whole query.</summary>
    public void EmitQuery(string uri)
    {
        if (body.Kind == BodyKind.Text)
            context.Writer.Line($"{uri}.AppendQuery({_value});");
        else
            EmitTyped($"{uri}.Append{body.Kind.ToString()}Query", "", body.Kind == BodyKind.Form ? Fields : []);
    }

    private string Text => body.Type switch
    {
        PrimitiveType { Kind: PrimitiveKind.String } => _value,
        OpenNumberType => $"{TypeNames.Internals}RequestUri.Format({_value}.Value)",
        _ => $"{TypeNames.Internals}RequestUri.Format({_value})",
    };

    private IEnumerable<string> Fields => body.Fields.Select(FieldOf);

    private static string FieldOf(FieldModel part)
    {
        string format = part.Format is { } known ? $", {TypeNames.Internals}ParameterFormat.{known}" : "";
        string contentType = part.ContentType is null ? "" : $", contentType: {Literal.Text(part.ContentType)}";
        string reserved = part.KeepsReserved ? " { KeepsReserved = true }" : "";
        return $"new {TypeNames.Internals}FieldFormat({Literal.Text(part.WireName)}{format}{contentType}){reserved}";
    }

    private void EmitTyped(string method, string media, IEnumerable<string> fields)
    {
        string[] more = [.. fields];
        if (more.Length == 0)
            context.Writer.List($"{method}<", context.Types.TypeAndItem(body.Type), $">({_value}{media});");
        else
            context.Writer.List($"{method}<{string.Join(", ", context.Types.TypeAndItem(body.Type))}>(", [_value + media, .. more], ");");
    }
}
