using Upstash.Workflow.Runtime.Internal;

namespace Upstash.Workflow.Runtime.Tests.Support;

/// <summary>The declared error of the test operation.</summary>
internal sealed class Problem : IJsonModel<Problem>
{
    private static readonly JsonMembers Members = new("error");

    public string? Error { get; init; }

    public static Problem ReadJson(ref JsonScanner json)
    {
        string? error = null;
        AdditionalProperties? unknown = null;
        json.BeginObject();
        for (int member = -1; json.NextMember(Members, ref member);)
        {
            if (member == 0)
            {
                error = json.ReadString();
            }
            else
            {
                json.ReadUnknown(ref unknown);
            }
        }

        return new Problem { Error = error };
    }

    public void WriteJson(ref JsonEmitter json)
    {
        json.BeginObject();
        json.Write("error"u8, Error);
        json.EndObject();
    }
}
