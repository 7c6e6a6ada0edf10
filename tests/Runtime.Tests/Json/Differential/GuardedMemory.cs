using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>Memory between two pages that nobody may touch: to read one byte beyond a text that lies at its end ends the process.</summary>
/// <remarks>There is no softer way: whatever reads too far on the managed heap finds other objects there and nothing happens.</remarks>
internal sealed class GuardedMemory : IDisposable
{
    private const int NoAccess = 0;
    private const int ReadWrite = 3;
    private readonly int _size;
    private readonly int _page = Environment.SystemPageSize;
    private readonly nint _start;

    public GuardedMemory(int size)
    {
        _size = (Math.Max(size, 1) + _page - 1) / _page * _page;
        _start = OperatingSystem.IsWindows() ? OnWindows() : OperatingSystem.IsLinux() ? OnLinux() : Marshal.AllocHGlobal(_size + (2 * _page));
    }

    /// <summary>Elsewhere it is memory as any other.</summary>
    public static bool IsGuarded => OperatingSystem.IsWindows() || OperatingSystem.IsLinux();

    /// <summary>The guard begins where the text ends.</summary>
    public ReadOnlySpan<byte> AtEnd(ReadOnlySpan<byte> json) => At(_size - json.Length, json);

    /// <summary>With an offset of zero the guard ends where the text begins.</summary>
    public ReadOnlySpan<byte> At(int offset, ReadOnlySpan<byte> json)
    {
        // Without pointers, as the project has none: a reference to nothing, moved to the address.
        Span<byte> bytes = MemoryMarshal.CreateSpan(ref Unsafe.AddByteOffset(ref Unsafe.NullRef<byte>(), _start + _page), _size).Slice(offset, json.Length);
        json.CopyTo(bytes);
        return bytes;
    }

    public void Dispose()
    {
        if (OperatingSystem.IsWindows())
        {
            VirtualFree(_start, 0, 0x8000);
        }
        else if (OperatingSystem.IsLinux())
        {
            _ = Unmap(_start, _size + (2 * _page));
        }
        else
        {
            Marshal.FreeHGlobal(_start);
        }
    }

    private nint OnLinux()
    {
        nint start = Map(0, _size + (2 * _page), NoAccess, 0x22, -1, 0);
        return start != -1 && Protect(start + _page, _size, ReadWrite) == 0 ? start : throw new InvalidOperationException("No memory could be mapped.");
    }

    private nint OnWindows()
    {
        nint start = VirtualAlloc(0, _size + (2 * _page), 0x2000, 1);
        return start != 0 && VirtualAlloc(start + _page, _size, 0x1000, 4) != 0 ? start : throw new InvalidOperationException("No memory could be reserved.");
    }

    [DllImport("libc", EntryPoint = "mmap")]
    private static extern nint Map(nint address, nint length, int protection, int flags, int file, nint offset);

    [DllImport("libc", EntryPoint = "mprotect")]
    private static extern int Protect(nint address, nint length, int protection);

    [DllImport("libc", EntryPoint = "munmap")]
    private static extern int Unmap(nint address, nint length);

    [DllImport("kernel32")]
    private static extern nint VirtualAlloc(nint address, nint size, int type, int protection);

    [DllImport("kernel32")]
    private static extern int VirtualFree(nint address, nint size, int type);
}
