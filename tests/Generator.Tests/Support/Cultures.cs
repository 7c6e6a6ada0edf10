using System.Globalization;

namespace Upstash.Workflow.Generator.Tests.Support;

internal static class Cultures
{
    public static T In<T>(string culture, Func<T> action)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
