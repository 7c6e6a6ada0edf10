using Upstash.Workflow.Runtime.Internal.Testing;

namespace Upstash.Workflow.Runtime.Testing;

/// <summary>Stands in for the network below a generated client: answers by operation, and remembers what was asked.</summary>
/// <remarks>
/// <para>
/// Give it to the client by way of an <see cref="HttpClient"/>, <c>new PetStoreClient(new HttpClient(fake), options)</c>, or to a factory as
/// the primary handler, <c>ConfigurePrimaryHttpMessageHandler(() => fake)</c>. All of the client is real but the connection: addresses,
/// credentials, JSON, paging and errors are what they are with the service.
/// </para>
/// <para>
/// It can be used by any number of threads and of <see cref="HttpClient"/>s, and after these were disposed of. An operation that has no answer
/// throws an <see cref="UnexpectedRequestException"/>, which no client translates and no pipeline repeats.
/// </para>
/// </remarks>
/// <example><code>
/// var fake = new FakeApiHandler();
/// fake.On(nameof(ILogsClient.ListWorkflowRunLogsAsync)).Respond("""{"runs":[{"workflowRunId":"wfr_1"}]}""");
/// using var client = new UpstashWorkflowClient(new HttpClient(fake), new() { Credential = UpstashWorkflowAuth.BearerAuth("any") });
/// </code></example>
public sealed class FakeApiHandler : HttpMessageHandler
{
    private readonly FakeOperations _operations = new();
    private readonly RequestLog _requests = new();

    /// <summary>Creates a handler that has no answers yet.</summary>
    public FakeApiHandler()
    {
    }

    /// <summary>Creates a handler that answers each operation with the first of its examples that is a success.</summary>
    /// <param name="examples">The examples, as a generated client has them: <c>UpstashWorkflowExamples.All</c>.</param>
    public FakeApiHandler(IEnumerable<ApiExample> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        foreach (IGrouping<string, ApiExample> operation in examples.Where(static example => example.IsSuccess).GroupBy(static example => example.Operation))
        {
            Respond(operation.First());
        }
    }

    /// <summary>What was asked so far, in the order in which it came; a copy that grows no more.</summary>
    public IReadOnlyList<FakeApiRequest> Requests => _requests.ToArray();

    /// <summary>Says how an operation answers from now on, whatever was said of it before.</summary>
    /// <param name="operation">
    /// The operation, <c>"ListWorkflowRunLogs"</c>, or one of its methods, <c>nameof(ILogsClient.ListWorkflowRunLogsAsync)</c>. A name that is
    /// an operation's own means that one.
    /// </param>
    /// <returns>Takes the answers: one stays, several come in turn.</returns>
    public FakeApiOperation On(string operation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(operation);
        return _operations.Add(operation);
    }

    /// <summary>Says how all else answers: operations without answers of their own, and requests that no generated client made.</summary>
    /// <returns>Takes the answers.</returns>
    public FakeApiOperation OnAnyOther() => _operations.AddOthers();

    /// <summary>Answers the operation of an example with it; the same as <see cref="On"/> and <see cref="FakeApiOperation.Respond(ApiExample)"/>.</summary>
    /// <param name="example">The example, <c>UpstashWorkflowExamples.ListWorkflowRunLogs</c>.</param>
    /// <returns>Takes further answers.</returns>
    public FakeApiOperation Respond(ApiExample example)
    {
        ArgumentNullException.ThrowIfNull(example);
        _operations.Know(example.Operation);
        return On(example.Operation).Respond(example);
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        FakeApiRequest sent = await RequestRecording.ReadAsync(request, cancellationToken).ConfigureAwait(false);
        _requests.Add(sent);
        HttpResponseMessage response = await _operations.Find(sent).AnswerAsync(sent, cancellationToken).ConfigureAwait(false);
        response.RequestMessage ??= request;
        return response;
    }

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).GetAwaiter().GetResult();
}
