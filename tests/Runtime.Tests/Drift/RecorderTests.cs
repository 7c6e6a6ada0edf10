using System.Text;
using System.Text.Json;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Drift;

/// <summary>The file that a recorder writes.</summary>
public sealed class RecorderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recorder").FullName;

    private string File => Path.Combine(_folder, "openapi.observed.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void One_line_for_each_difference_sorted_and_the_same_on_every_machine()
    {
        using (var recorder = new DriftRecorder(File))
        {
            recorder.Observe(Event("/b"));
            recorder.Observe(Event("/a", DriftKind.WrongType, expected: "an integer", found: "a string"));
            recorder.Observe(Event("/b"));
            recorder.Observe(Event("", DriftKind.UndeclaredStatus, "Ad", status: 418, expected: "a declared status", found: "418"));
            recorder.Observe(Event("/größe/\"quoted\"/<x>") with { Status = null });
        }

        Assert.Equal(
            """
            {
              "version": 1,
              "observations": [
                { "kind": "undeclaredStatus", "operation": "Ad", "pointer": "", "status": 418, "expected": "a declared status", "found": "418" },
                { "kind": "wrongType", "operation": "List", "pointer": "/a", "status": 200, "expected": "an integer", "found": "a string" },
                { "kind": "unknownMember", "operation": "List", "pointer": "/b", "status": 200, "expected": "no such member", "found": "a number" },
                { "kind": "unknownMember", "operation": "List", "pointer": "/größe/\"quoted\"/<x>", "expected": "no such member", "found": "a number" }
              ]
            }

            """.ReplaceLineEndings("\n"),
            Text());
        Assert.Equal([File], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Runs_add_up()
    {
        foreach (string pointer in new[] { "/b", "/a", "/b" })
        {
            using var recorder = new DriftRecorder(File);
            recorder.Observe(Event(pointer));
        }

        Assert.Equal(["/a", "/b"], Pointers());
    }

    [Fact]
    public void Two_recorders_of_one_file_lose_nothing()
    {
        using var one = new DriftRecorder(File);
        using var other = new DriftRecorder(File);
        one.Observe(Event("/a"));
        other.Observe(Event("/b"));
        one.Save();
        other.Save();
        one.Observe(Event("/c"));
        one.Save();
        Assert.Equal(["/a", "/b", "/c"], Pointers());
    }

    [Fact]
    public void A_file_that_says_the_same_is_not_written_again()
    {
        using (var recorder = new DriftRecorder(File))
        {
            recorder.Observe(Event("/a"));
        }

        System.IO.File.SetLastWriteTimeUtc(File, DateTime.UnixEpoch);
        using (var recorder = new DriftRecorder(File))
        {
            recorder.Observe(Event("/a"));
        }

        Assert.Equal(DateTime.UnixEpoch, System.IO.File.GetLastWriteTimeUtc(File));
    }

    [Fact]
    public void Nothing_observed_writes_nothing()
    {
        new DriftRecorder(File).Dispose();
        Assert.False(System.IO.File.Exists(File));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"version\": 1, \"observa")]
    [InlineData("[]")]
    [InlineData("{ \"observations\": [{ \"kind\": \"\\ud800\" }] }")]
    [InlineData("my notes, in the wrong file")]
    public void What_is_none_of_ours_is_kept_beside_it(string text)
    {
        System.IO.File.WriteAllText(File, text);
        using (var recorder = new DriftRecorder(File))
        {
            recorder.Observe(Event("/a"));
        }

        Assert.Equal(["/a"], Pointers());
        Assert.Equal(text, System.IO.File.ReadAllText(File + ".bad"));
    }

    [Fact]
    public void A_byte_order_mark_and_unknown_entries_do_not_matter()
    {
        System.IO.File.WriteAllText(File, """{ "later": true, "observations": [1, { "kind": "unknownMember", "pointer": "/z", "new": [] }] }""", new UTF8Encoding(true));
        using (var recorder = new DriftRecorder(File))
        {
            recorder.Observe(Event("/a"));
        }

        Assert.Equal(["/z", "/a"], Pointers());
    }

    [Fact]
    public void Only_Save_and_Clear_say_what_is_wrong_with_the_file()
    {
        string file = Path.Combine(File, "below-a-file.json");
        System.IO.File.WriteAllText(File, "");
        var recorder = new DriftRecorder(file);
        recorder.Observe(Event("/a"));
        Assert.ThrowsAny<IOException>(recorder.Save);
        recorder.Dispose();
        recorder.Observe(Event("/b"));
    }

    [Fact]
    public void A_failed_save_is_made_good_by_the_next()
    {
        string folder = Path.Combine(_folder, "later");
        System.IO.File.WriteAllText(folder, "in the way");
        using var recorder = new DriftRecorder(Path.Combine(folder, "x.observed.json"));
        recorder.Observe(Event("/a"));
        Assert.ThrowsAny<IOException>(recorder.Save);
        System.IO.File.Delete(folder);
        recorder.Save();
        Assert.True(System.IO.File.Exists(recorder.Path));
    }

    [Fact]
    public void Clear_begins_anew()
    {
        using var recorder = new DriftRecorder(File);
        recorder.Observe(Event("/a"));
        recorder.Save();
        recorder.Clear();
        Assert.False(System.IO.File.Exists(File));
        recorder.Observe(Event("/b"));
        recorder.Save();
        Assert.Equal(["/b"], Pointers());
    }

    [Fact]
    public async Task It_is_written_soon_without_being_asked()
    {
        using var recorder = new DriftRecorder(File);
        recorder.Observe(Event("/a"));
        for (int i = 0; i < 200 && !System.IO.File.Exists(File); i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Equal(["/a"], Pointers());
    }

    [Fact]
    public async Task A_hundred_threads_lose_nothing_and_readers_never_find_half_a_file()
    {
        using (var recorder = new DriftRecorder(File))
        {
            Task[] writers = [.. Enumerable.Range(0, 100).Select(i => Task.Run(() =>
            {
                recorder.Observe(Event($"/n{i}"));
                recorder.Save();
                JsonDocument.Parse(System.IO.File.ReadAllBytes(File)).Dispose();
            }))];
            await Task.WhenAll(writers);
        }

        Assert.Equal(100, Pointers().Length);
        Assert.Equal([File], Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_name_of_absurd_length_is_cut()
    {
        using (var recorder = new DriftRecorder(File))
        {
            recorder.Observe(Event("/" + new string('x', 100_000)));
        }

        Assert.True(new FileInfo(File).Length < 1000);
    }

    [Fact]
    public void An_event_that_nobody_filled_in_does_no_harm()
    {
        using var recorder = new DriftRecorder(File);
        recorder.Observe(default);
        recorder.Save();
        Assert.Equal([""], Pointers());
    }

    private static DriftEvent Event(
        string pointer, DriftKind kind = DriftKind.UnknownMember, string operation = "List", int status = 200, string expected = "no such member", string found = "a number") =>
        new() { Kind = kind, Operation = operation, Pointer = pointer, Status = status, Expected = expected, Found = found };

    private string Text() => System.IO.File.ReadAllText(File);

    private string[] Pointers()
    {
        using JsonDocument document = JsonDocument.Parse(Text());
        return [.. document.RootElement.GetProperty("observations").EnumerateArray().Select(item => item.GetProperty("pointer").GetString()!)];
    }
}
