namespace Upstash.Workflow.Runtime.Tests.Json.Edges;

/// <summary>Documents with something of everything.</summary>
internal static class Documents
{
    /// <summary>A model with every kind of member, of values and of white space.</summary>
    public static byte[] Mixed { get; } =
    [
        .. """
        { "text" : "a\"b\u00e9🚀\ud83d\ude80</>\\", "flag":true,"small": -12 ,"large":9223372036854775807,"ratio":0.1e-5,"other":[{},[],null,
          "x\/y", {"é":1.0E+2}],"t\u0065xts":{"":null,"a":"b"}, "numbers" : [1,2.0,"3"], "children":[null,{"state":"ON"}],"any":{"x":[false]}}
        """u8
    ];
}
