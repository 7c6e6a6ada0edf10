using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind.Servers;

/// <summary>The members of the servers' class, one for each address; and the types of their variables.</summary>
internal sealed class ServerModels(BindContext context, string className)
{
    private readonly NameScope _members = NameScope.ForMembers(className, ReservedNames.ServerMembers);
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);

    /// <param name="sources">Those with an address, each once.</param>
    public EquatableArray<ServerModel> Bind(IEnumerable<ServerSource> sources) => sources.Select(Bind).ToEquatableArray();

    private ServerModel Bind(ServerSource source)
    {
        string[] names = [.. ServerNames.Of(source.Server)];
        string wanted = names.FirstOrDefault(_members.IsFree) ?? names[0];
        string name = context.AllocateMember(_members, wanted, source.Element, source.Pointer);
        string template = source.Url is { Variables.Count: 0, Address: { } address } ? ServerUrl.Show(address) : source.Url.Template;
        // Without a description the address is the summary.
        string[] facts = string.IsNullOrWhiteSpace(source.Server.Description) ? [] : [$"`{template}`"];
        Documentation documentation = Documentations.Create(source.Server.Description, source.Pointer, facts);
        return new ServerModel(name, template, BindVariables(source), documentation);
    }

    private EquatableArray<ServerVariableModel> BindVariables(ServerSource source)
    {
        NameScope parameters = NameScope.ForMembers([]);
        return source.Url.Variables
            .Select(name => BindVariable(source, name, parameters.Allocate(Identifiers.Camel(Identifiers.Pascal(name, "Value")))))
            // An optional parameter stands behind those that are not.
            .OrderBy(static variable => variable.Default is not null)
            .ToEquatableArray();
    }

    private ServerVariableModel BindVariable(ServerSource source, string wireName, string name)
    {
        string pointer = BindContext.Pointer(source.Pointer, "variables", wireName);
        OpenApiServerVariable? variable = ServerUrl.Find(source.Server, wireName);
        string[] facts = variable?.Default is { Length: > 0 } value ? [$"Default: `{value}`."] : [];
        Documentation documentation = Documentations.Create(variable?.Description, pointer, facts);
        string? type = variable?.Enum is { Count: > 0 } values ? TypeOf(wireName, [.. values.Where(static text => text is not null).Distinct()], variable, pointer) : null;
        return new ServerVariableModel(wireName, name, variable?.Default, type, documentation);
    }

    /// <summary>The same variable with the same values at another server has the same type.</summary>
    private string TypeOf(string wireName, string[] values, OpenApiServerVariable variable, string pointer)
    {
        string key = wireName + "\n" + string.Join("\n", values);
        if (_types.TryGetValue(key, out string? known))
            return known;
        string stem = className.Substring(0, className.Length - 1);
        string name = context.AllocateType(stem + Identifiers.Pascal(wireName, "Value"), $"The variable '{wireName}'", pointer);
        NameScope scope = NameScope.ForMembers(name, ReservedNames.OpenEnumMembers);
        EquatableArray<OpenEnumMember> members = values
            .Select(value => new OpenEnumMember(
                context.AllocateMember(scope, ValueNames.Of(value), $"The value '{value}'", pointer), value, Documentation.None))
            .ToEquatableArray();
        context.OpenEnums.Add(new OpenEnumModel(name, Documentations.Create(variable.Description, pointer), false, members));
        return _types[key] = name;
    }
}
