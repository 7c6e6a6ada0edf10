namespace Upstash.Workflow.Benchmarks;

/// <summary>Building a query of 13 parameters beside the usual ways to do it.</summary>
internal static class QueryRun
{
    // The object header, the length and the final zero of a string, to a multiple of eight.
    private static double SizeOf(string text) => (22 + 2 * text.Length + 7) / 8 * 8;

    public static void Run()
    {
        foreach (QueryBuilder builder in QueryBuilder.All)
            builder.Check();
        var matrix = new Matrix();
        matrix.Add("13 parameters", new Interleaved(Effort.Full).Measure([.. QueryBuilder.All.Select(static builder => builder.ToVariant())]));
        Console.WriteLine("### Query: how many times as long as ours\n");
        matrix.PrintSpeedups();
        Console.WriteLine("### Query: bytes allocated\n");
        matrix.PrintBytes();
        GoalsOf(matrix).Print();
    }

    private static Goals GoalsOf(Matrix matrix)
    {
        const string Column = "13 parameters";
        string query = QueryBuilder.All[0].Build();
        var goals = new Goals();
        goals.AtLeast(1.7, QueryBuilder.ByHand, matrix.Speedup(Column, QueryBuilder.ByHand));
        goals.AtLeast(2.6, QueryBuilder.Helpers, matrix.Speedup(Column, QueryBuilder.Helpers));
        goals.AtLeast(3, QueryBuilder.NSwag, matrix.Speedup(Column, QueryBuilder.NSwag));
        goals.AtMost(1, "our bytes to those of the resulting string", matrix.Of(Column).Bytes("ours") / SizeOf(query));
        return goals;
    }
}
