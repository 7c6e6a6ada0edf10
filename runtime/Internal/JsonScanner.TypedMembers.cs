using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Members that the schema gives a type without naming them.</content>
public ref partial struct JsonScanner
{
    /// <summary>Keeps the member that <see cref="NextMember"/> has just found, as it came where it does not fit the type.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TItem">How it is read.</typeparam>
    /// <param name="members">Where to; created when needed.</param>
    public void ReadUnknown<T, TItem>(ref TypedMembers<T, TItem>? members)
        where TItem : struct, IJsonItem<T>
    {
        string name = NameText();
        members ??= new TypedMembers<T, TItem>();
        if (TryReadItem<T, TItem>(out T? value))
        {
            members.Add(name, value!);
            return;
        }

        Peek();
        Report(DriftKind.UnknownValue, "a value of the declared type", _position);
        members.AddMisfit(name, RawValue());
    }

    // On a copy: where the value does not fit, nothing is consumed. No member may break a response that nobody may have asked for.
    private bool TryReadItem<T, TItem>(out T? value)
        where TItem : struct, IJsonItem<T>
    {
        JsonScanner ahead = this;
        ahead._tracker = _tracker?.Clone();
        bool isInTrial = JsonErrors.IsTrial;
        try
        {
            JsonErrors.IsTrial = true;
            if (TItem.TryRead(ref ahead, out value))
            {
                this = ahead;
                return true;
            }
        }
        catch (JsonException)
        {
            value = default;
        }
        finally
        {
            JsonErrors.IsTrial = isInTrial;
        }

        return false;
    }
}
