package jp.kenshu.worksheet.summary;

import java.time.Instant;
import java.util.List;

import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Style;
import jp.kenshu.programme.Dates;

/** The まとめ of all groups of a venue in one paper, for its representatives (全グループ分を資料化). */
public final class SummariesDocument {

    private SummariesDocument() {
    }

    /** What the paper is about: the conference, the venue and its day, in the paper's language. */
    public record Head(String conference, String venue, String day) {
    }

    /** A group's part of the paper; no words where nothing was written. */
    public record Entry(String group, String municipalities, String words) {
    }

    /** The paper as PDF. */
    public static byte[] of(Head head, List<Entry> entries, Words words, Instant now) {
        var title = words.text("summaries.paper", head.venue());
        var document = new HouseDocument(title, head.conference(), words.locale()).dated(now.atZone(PortalClock.JAPAN));
        document.title(title);
        document.paragraph(head.day(), Style.SMALL);
        document.note(words.text("summaries.handling"));
        for (var entry : entries) {
            document.heading(entry.group());
            document.paragraph(entry.municipalities(), Style.SMALL);
            document.paragraph(entry.words().isBlank() ? words.text("sheetPaper.nothing") : entry.words());
        }
        return document.print();
    }

    /** The paper of a venue's collected summaries. */
    static byte[] of(jp.kenshu.programme.Venue venue, List<GroupSummary> summaries, Words words, Instant now) {
        var conference = venue.getPart().getConference();
        var language = words.locale().getLanguage();
        var head = new Head(conference.getYear().in(language) + " " + conference.getTitle().in(language), venue.getName().in(language),
                venue.getHeldOn() == null ? "" : Dates.in(language).day(venue.getHeldOn()));
        return of(head, summaries.stream().filter(GroupSummary::isCollected).map(each -> new Entry(
                words.text("wall.groupName", String.valueOf(each.group().getNumber()), each.group().getScene().getName().in(language)),
                String.join(words.text("sheetPaper.and"), each.municipalities()), each.summary().getContent())).toList(), words, now);
    }
}
