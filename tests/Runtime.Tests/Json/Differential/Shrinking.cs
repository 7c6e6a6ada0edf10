namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>Leaves out of a text whatever is not needed for its failure.</summary>
internal static class Shrinking
{
    public static byte[] Shrink(byte[] json, Type failure)
    {
        for (int length = json.Length / 2; length > 0; length /= 2)
        {
            for (int start = 0; start + length <= json.Length;)
            {
                byte[] shorter = [.. json[..start], .. json[(start + length)..]];
                bool stillFails = Fails(shorter, failure);
                json = stillFails ? shorter : json;
                start += stillFails ? 0 : length;
            }
        }

        return json;
    }

    private static bool Fails(byte[] json, Type failure)
    {
        try
        {
            Judge.Check(json, json);
            return false;
        }
        catch (Exception exception)
        {
            return exception.GetType() == failure;
        }
    }
}
