using System.Diagnostics;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Internal.Testing;

namespace Upstash.Workflow.Runtime.Testing;

/// <summary>How an operation of a <see cref="FakeApiHandler"/> answers. Several answers come in turn, and the last one stays.</summary>
/// <remarks>Bodies are taken as they are now; every call gets a message of its own.</remarks>
[DebuggerDisplay("{Name,nq}: {Requests.Count} requests")]
public sealed class FakeApiOperation
{
    private readonly AnswerSequence _answers = new();
    private readonly RequestLog _requests = new();

    internal FakeApiOperation(string name) => Name = name;

    /// <summary>The name as it was given; <c>*</c> for all that have no answers of their own.</summary>
    public string Name { get; }

    /// <summary>The requests that were answered from here, in the order in which they came; a copy that grows no more.</summary>
    public IReadOnlyList<FakeApiRequest> Requests => _requests.ToArray();

    internal bool HasAnswers => !_answers.IsEmpty;

    /// <summary>Answers with 200 and JSON.</summary>
    /// <param name="json">The body, sent as it is: what is broken stays broken.</param>
    /// <param name="headers">Headers of the answer.</param>
    /// <returns>The operation itself.</returns>
    public FakeApiOperation Respond(string json, params (string Name, string Value)[] headers) => Respond(200, json, headers);

    /// <summary>Answers with a status and no body.</summary>
    /// <param name="status">The status.</param>
    /// <param name="headers">Headers of the answer.</param>
    /// <returns>The operation itself.</returns>
    public FakeApiOperation Respond(int status, params (string Name, string Value)[] headers) =>
        Add(() => FakeApiResponse.Status(status, headers));

    /// <summary>Answers with a status and JSON.</summary>
    /// <param name="status">The status.</param>
    /// <param name="json">The body, sent as it is.</param>
    /// <param name="headers">Headers of the answer: <c>("Retry-After", "1")</c>.</param>
    /// <returns>The operation itself.</returns>
    public FakeApiOperation Respond(int status, string json, params (string Name, string Value)[] headers) =>
        Add(() => FakeApiResponse.Json(status, json, headers));

    /// <summary>Answers with 200 and an object of a generated class.</summary>
    /// <param name="model">The object.</param>
    /// <param name="headers">Headers of the answer.</param>
    /// <returns>The operation itself.</returns>
    public FakeApiOperation Respond(IJsonModel model, params (string Name, string Value)[] headers) => Respond(200, model, headers);

    /// <summary>Answers with a status and an object of a generated class.</summary>
    /// <param name="status">The status.</param>
    /// <param name="model">The object.</param>
    /// <param name="headers">Headers of the answer.</param>
    /// <returns>The operation itself.</returns>
    public FakeApiOperation Respond(int status, IJsonModel model, params (string Name, string Value)[] headers) =>
        Respond(status, ModelJson.Write(model), headers);

    /// <summary>Answers with 200 and a list of objects of generated classes.</summary>
    /// <param name="models">The objects.</param>
    /// <param name="headers">Headers of the answer.</param>
    /// <returns>The operation itself.</returns>
    public FakeApiOperation Respond(IEnumerable<IJsonModel> models, params (string Name, string Value)[] headers) =>
        Respond(200, ModelJson.Write(models), headers);

    /// <summary>Answers with an example of the document, whatever operation it is of.</summary>
    /// <param name="example">The example.</param>
    /// <returns>The operation itself.</returns>
    public FakeApiOperation Respond(ApiExample example)
    {
        ArgumentNullException.ThrowIfNull(example);
        return Add(example.CreateResponse);
    }

    /// <summary>Answers with what a function makes of the request.</summary>
    /// <param name="answer">Called for each request, possibly by several threads at once; gives a new message each time.</param>
    /// <returns>The operation itself.</returns>
    public FakeApiOperation Respond(Func<FakeApiRequest, HttpResponseMessage> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Respond((request, _) => Task.FromResult(answer(request)));
    }

    /// <summary>Answers with what a function makes of the request, in its own time.</summary>
    /// <param name="answer">Called for each request; the token ends with the call, and with the client's time limit.</param>
    /// <returns>The operation itself.</returns>
    public FakeApiOperation Respond(Func<FakeApiRequest, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        _answers.Add(answer);
        return this;
    }

    /// <summary>Answers with a text that is no JSON, or a stream of events: <c>text/event-stream</c>.</summary>
    /// <param name="text">The body, sent in UTF-8.</param>
    /// <param name="mediaType">What it is.</param>
    /// <param name="headers">Headers of the answer.</param>
    /// <returns>The operation itself.</returns>
    public FakeApiOperation RespondText(string text, string mediaType = "text/plain", params (string Name, string Value)[] headers) =>
        Add(() => FakeApiResponse.Text(text, mediaType, headers));

    /// <summary>Answers with bytes.</summary>
    /// <param name="bytes">The body.</param>
    /// <param name="mediaType">What it is.</param>
    /// <param name="headers">Headers of the answer.</param>
    /// <returns>The operation itself.</returns>
    public FakeApiOperation RespondBytes(ReadOnlySpan<byte> bytes, string mediaType = "application/octet-stream", params (string Name, string Value)[] headers)
    {
        byte[] body = bytes.ToArray();
        return Add(() => FakeApiResponse.Bytes(body, mediaType, headers));
    }

    /// <summary>Fails instead of answering: with an <see cref="HttpRequestException"/>, for example, as a connection does that cannot be made.</summary>
    /// <param name="exception">What is thrown.</param>
    /// <returns>The operation itself.</returns>
    public FakeApiOperation Throw(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return Respond((_, _) => Task.FromException<HttpResponseMessage>(exception));
    }

    internal Task<HttpResponseMessage> AnswerAsync(FakeApiRequest request, CancellationToken ct)
    {
        _requests.Add(request);
        return _answers.Next()(request, ct);
    }

    // Made once at once: a status or a header that cannot be is told where it is written, not where it is sent.
    private FakeApiOperation Add(Func<HttpResponseMessage> create)
    {
        create().Dispose();
        return Respond(_ => create());
    }
}
