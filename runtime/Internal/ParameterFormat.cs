using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>How lists and objects stand in path, query, header and cookie: OpenAPI's <c>style</c> and <c>explode</c> in one word. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterFormat
{
    /// <summary><c>a,b</c> and <c>k,v,k,v</c>.</summary>
    Simple,

    /// <summary><c>a,b</c> and <c>k=v,k=v</c>.</summary>
    SimpleExploded,

    /// <summary><c>.a,b</c> and <c>.k,v,k,v</c>.</summary>
    Label,

    /// <summary><c>.a.b</c> and <c>.k=v.k=v</c>.</summary>
    LabelExploded,

    /// <summary><c>;name=a,b</c> and <c>;name=k,v,k,v</c>.</summary>
    Matrix,

    /// <summary><c>;name=a;name=b</c> and <c>;k=v;k=v</c>.</summary>
    MatrixExploded,

    /// <summary><c>name=a,b</c> and <c>name=k,v,k,v</c>.</summary>
    Form,

    /// <summary><c>name=a&amp;name=b</c> and <c>k=v&amp;k=v</c>.</summary>
    FormExploded,

    /// <summary><c>name=a%20b</c> and <c>name=k%20v%20k%20v</c>.</summary>
    SpaceDelimited,

    /// <summary><c>name=a%7Cb</c> and <c>name=k%7Cv%7Ck%7Cv</c>.</summary>
    PipeDelimited,

    /// <summary><c>name[k]=v</c>, to any depth; the items of a list have their index: <c>name[k][0]=v</c>.</summary>
    DeepObject,

    /// <summary>The JSON text of the value.</summary>
    Json,
}
