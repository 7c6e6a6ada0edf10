namespace Upstash.Workflow.Generator.Read;
internal enum PointerTarget { Key, Value }
internal static class JsonPointer {
 public static string Append(string p, string t)=>p+"/"+t;
 public static SourceSpan Locate(SpecNode root,string pointer,PointerTarget t)=>root.Span;
 public static SpecNode? Find(SpecNode root,string pointer)=>root;
}
