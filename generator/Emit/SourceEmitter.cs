using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>Prints one generated file. Everything is decided in the model; the emitters only know what C# looks like.</summary>
internal static class SourceEmitter
{
    public static string Emit(SourceUnit unit)
    {
        TextBuffer buffer = TextBuffer.Rent();
        SourceWriter writer = new(buffer);
        EmitContext context = new(writer, unit.Context);
        context.FileHeader(unit.Part);
        EmitPart(context, unit.Part);
        string text = writer.ToString();
        buffer.Return();
        return text;
    }

    private static void EmitPart(EmitContext context, object part)
    {
        switch (part)
        {
            case ObjectModel model:
                new ModelEmitter(context, model).Emit();
                break;
            case UnionModel union:
                new UnionEmitter(context, union).Emit();
                break;
            case TupleModel tuple:
                new TupleEmitter(context, tuple).Emit();
                break;
            case OpenEnumModel { Wire: not PrimitiveKind.String } number:
                new OpenNumberEmitter(context, number).Emit();
                break;
            case OpenEnumModel openEnum:
                new OpenEnumEmitter(context, openEnum).Emit();
                break;
            case QueryModel query:
                new QueryEmitter(context, query).Emit();
                break;
            case ResponseHeadersModel headers:
                new ResponseHeadersEmitter(context, headers).Emit();
                break;
            case TagClientModel client:
                new TagClientEmitter(context, client).Emit();
                break;
            case RootClientModel client:
                new RootClientEmitter(context, client).Emit();
                break;
            case RegistrationModel registration:
                new RegistrationEmitter(context, registration).Emit();
                break;
            case OperationPartModel operation:
                new OperationPartEmitter(context, operation).Emit();
                break;
            case ExamplesModel examples:
                new ExamplesEmitter(context, examples).Emit();
                break;
            default:
                throw new ArgumentException($"Nothing prints a {part.GetType().Name}.", nameof(part));
        }
    }
}
