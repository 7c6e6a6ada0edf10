using Upstash.Workflow.Runtime.Internal;

namespace Upstash.Workflow.Runtime.Tests.Support;

/// <summary>A page of run ids: as much of a response as tests of the transport need.</summary>
internal sealed class Logs : IJsonModel<Logs>
{
    private static readonly JsonMembers Members = new("cursor", "runs");

    public string? Cursor { get; init; }

    public IReadOnlyList<string>? Runs { get; init; }

    public static Logs ReadJson(ref JsonScanner json)
    {
        string? cursor = null;
        IReadOnlyList<string>? runs = null;
        AdditionalProperties? unknown = null;
        json.BeginObject();
        for (int member = -1; json.NextMember(Members, ref member);)
        {
            switch (member)
            {
                case 0: cursor = json.ReadString(); break;
                case 1: runs = json.ReadList<string, StringItem>(); break;
                default: json.ReadUnknown(ref unknown); break;
            }
        }

        return new Logs { Cursor = cursor, Runs = runs };
    }

    public void WriteJson(ref JsonEmitter json)
    {
        json.BeginObject();
        json.Write("cursor"u8, Cursor);
        json.WriteList<string, StringItem>("runs"u8, Runs);
        json.EndObject();
    }
}
