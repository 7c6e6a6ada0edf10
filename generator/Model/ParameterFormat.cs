namespace Upstash.Workflow.Generator.Model;

/// <summary>How a list or an object stands in path, query, header and cookie: the runtime's enum of the same name and members.</summary>
internal enum ParameterFormat
{
    Simple,
    SimpleExploded,
    Label,
    LabelExploded,
    Matrix,
    MatrixExploded,
    Form,
    FormExploded,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    Json,
}
