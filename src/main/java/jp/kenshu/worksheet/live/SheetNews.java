package jp.kenshu.worksheet.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.List;

/** Entries of the log of a group's sheet that are told together; they are put into words once, however many hear them. */
final class SheetNews {

    private final long groupId;
    private final List<SheetRoom.Told> entries;
    private String words;
    private byte[] event;

    /** The news of these entries, one after the other. */
    SheetNews(long groupId, List<SheetRoom.Told> entries) {
        this.groupId = groupId;
        this.entries = List.copyOf(entries);
    }

    /** The same news for who knows the entries up to {@code last}. */
    SheetNews after(long last) {
        return entries.get(0).sequence() > last ? this : new SheetNews(groupId, entries.stream().filter(told -> told.sequence() > last).toList());
    }

    /** The number of the newest entry. */
    long last() {
        return entries.get(entries.size() - 1).sequence();
    }

    /** The entries in their order. */
    List<SheetRoom.Told> entries() {
        return entries;
    }

    /** The entries as a JSON array. */
    synchronized String words() {
        if (words == null) {
            words = entries.stream().map(SheetRoom.Told::words).collect(joining(",", "[", "]"));
        }
        return words;
    }

    /** The entries as one event for streams, which nobody may change. */
    synchronized byte[] event() {
        if (event == null) {
            event = ("event: entries\ndata: {\"group\":" + groupId + ",\"entries\":" + words() + "}\n\n").getBytes(UTF_8);
        }
        return event;
    }
}
