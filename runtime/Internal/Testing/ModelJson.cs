using System.Text;
using Upstash.Workflow.Runtime.Internal.Writing;

namespace Upstash.Workflow.Runtime.Internal.Testing;

/// <summary>Writes generated objects whose class is not known here.</summary>
internal static class ModelJson
{
    public static string Write(IJsonModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        using var output = PooledBuffer.Rent();
        var json = new JsonEmitter(output);
        model.WriteJson(ref json);
        json.Flush();
        return Encoding.UTF8.GetString(output.Written.Span);
    }

    public static string Write(IEnumerable<IJsonModel> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        return $"[{string.Join(',', models.Select(Write))}]";
    }
}
