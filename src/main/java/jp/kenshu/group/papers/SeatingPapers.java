package jp.kenshu.group.papers;

import java.time.Instant;
import java.util.Locale;

import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Paper;
import jp.kenshu.group.seating.SeatingChart;

/** The papers of a venue's seating plan. */
public enum SeatingPapers {
    /** The plan for the wall. */
    PLAN_A3,
    /** The plan to take along. */
    PLAN_A4,
    /** A sign for each table. */
    SIGNS,
    /** A card for everybody. */
    CARDS,
    /** Everybody by name. */
    NAMES,
    /** Everybody by reading. */
    READINGS,
    /** Everybody group by group. */
    GROUPS;

    /** The paper as PDF; {@code draft} says in its title that it has not been published. */
    byte[] print(SeatingChart chart, boolean draft, Words words, Instant now) {
        var venue = chart.getVenue().getName().in(words.locale());
        var name = this == PLAN_A3 || this == PLAN_A4 ? words.text("seating.plan") : words.name(this);
        var title = words.text(draft ? "seating.paper.titleDraft" : "seating.paper.title", venue, name);
        var document = new HouseDocument(title, chart.getVenue().getPart().getConference().getTitle().in(words.locale()), words.locale())
                .dated(now.atZone(PortalClock.JAPAN));
        switch (this) {
            case PLAN_A3 -> PlanDocument.print(document, Paper.A3_LANDSCAPE, title, chart, words);
            case PLAN_A4 -> PlanDocument.print(document, Paper.A4_LANDSCAPE, title, chart, words);
            case SIGNS -> TableSigns.print(document, chart, words);
            case CARDS -> NameCards.print(document, chart, words);
            case NAMES -> SeatList.print(document, title, chart, SeatList.Order.NAME, words);
            case READINGS -> SeatList.print(document, title, chart, SeatList.Order.READING, words);
            case GROUPS -> SeatList.print(document, title, chart, SeatList.Order.GROUP, words);
        }
        return document.print();
    }

    /** The name of the file, and of the paper in an address. */
    public String getAddressName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
