using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>
/// Whether a file names what may be obsolete: its own deprecated members, or other generated types (a <see cref="TypeRef"/> does not say
/// whether its type is deprecated).
/// </summary>
internal static class DeprecatedUse
{
    public static bool In(object part) => part switch
    {
        ObjectModel model => model.Inheritance is not null || Names(model.UnknownMembers) || model.Properties.Any(static property => property.IsDeprecated || Names(property.Type)),
        TupleModel tuple => Names(tuple.More) || tuple.Positions.Any(static position => position.IsDeprecated || Names(position.Type)),
        UnionModel union => union.Variants.Any(static variant => Names(variant.Type)),
        QueryModel query => query.Parameters.Any(static parameter => parameter.IsDeprecated || Names(parameter.Type)),
        ResponseHeadersModel headers => headers.Headers.Any(static header => header.IsDeprecated || Names(header.Type)),
        OperationPartModel { Operation: var operation } => In(operation),
        TagClientModel client => client.Operations.Any(In),
        RootClientModel client => client.Operations.Any(In) || client.SecuritySchemes.Any(static scheme => scheme.IsDeprecated),
        RegistrationModel registration => registration.Credentials.Any(static credential => credential.IsDeprecated),
        _ => false,
    };

    private static bool In(OperationModel operation)
        => operation.IsDeprecated
            || operation.Bodies.Any(static body => Names(body.Type) || body.PartHeaders.Any(static header => Names(header.Parameter.Type)))
            || Names(operation.Response.Type)
            || operation.Errors.Any(static error => Names(error.Type))
            || operation.Arguments.Any(static parameter => Names(parameter.Type));

    private static bool Names(TypeRef? type) => type switch
    {
        ListType list => Names(list.Item),
        MapType map => Names(map.Value),
        QueryValuesType values => Names(values.Item),
        ItemContentType content => Names(content.Item),
        ObjectType or TupleType or OpenEnumType or OpenNumberType => true,
        _ => false,
    };
}
