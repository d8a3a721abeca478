package jp.kenshu.programme.guide;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.kenshu.Bilingual;
import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.document.Column;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Table;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Venue;


/**
 * 資料１（研修会議Ⅱに係るご案内）of one venue: the way there, what holds there, whom to call, and what the day is about,
 * until the day, on the day and afterwards.
 */
public final class GuideDocument {

    /** The heading of the outline stands with the beginning of its table, in points. */
    private static final float OUTLINE_BEGINS = 220;

    private final Venue venue;
    private final Part part;
    private final Conference conference;
    private final Words words;
    private final Dates dates;
    private final HouseDocument paper;

    /** The guide to {@code venue} in the language of {@code words}. */
public     GuideDocument(Venue venue, Words words, Instant now) {
        this.venue = venue;
        this.part = venue.getPart();
        this.conference = part.getConference();
        this.words = words;
        this.dates = Dates.in(words.locale().getLanguage());
        this.paper = new HouseDocument(title(), in(conference.getYear()) + " " + in(conference.getShortTitle()), words.locale())
                .dated(now.atZone(PortalClock.JAPAN).truncatedTo(ChronoUnit.DAYS));
    }

    private String title() {
        return words.text("guide.title", in(part.getTitle()), in(venue.getName()), called(venue, words));
    }

    /** How the edition calls the guide to {@code venue} among its materials: 資料１. */
    public static String called(Venue venue, Words words) {
        return venue.findGuide().map(material -> material.getCalled().in(words.locale())).orElseGet(() -> words.editionName("guide"));
    }

    /** The guide as PDF. */
    public byte[] print() {
        paper.title(title());
        way();
        rules();
        emergency();
        outline();
        deadlines();
        if (part.getGuidance() != null) {
            Passage.of(in(part.getGuidance())).forEach(this::passage);
        }
        return paper.print();
    }

    private void way() {
        paper.heading(words.text("guide.way"));
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.text("venues.day"), dates.day(venue.getHeldOn()) + " " + dates.hours(venue.getStartsAt(), venue.getEndsAt())
                + "\n" + words.text("venues.doors", dates.time(venue.getDoorsAt())));
        facts.put(words.text("venues.place"), in(venue.getPlace()) + "\n" + in(venue.getAddress()));
        facts.put(words.text("venues.access"), venue.getAccess() == null ? words.text("venues.noAccess") : in(venue.getAccess()));
        if (venue.getLunch() != null) {
            facts.put(words.text("venues.lunch"), in(venue.getLunch()));
        }
        paper.facts(facts);
        if (venue.getUrl() != null) {
            paper.qrCode(venue.getUrl(), words.text("venues.map"));
        }
    }

    private void rules() {
        if (venue.getRules() != null) {
            paper.heading(words.text("guide.rules"));
            paper.steps(in(venue.getRules()).lines().toList());
        }
    }

    private void emergency() {
        paper.heading(words.text("venues.emergency"));
        paper.paragraph(venue.getEmergency() == null ? words.text("venues.noEmergency") : in(venue.getEmergency()));
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.text("contact.secretariat"), in(conference.getSecretariat()));
        if (conference.getContactPhone() != null) {
            facts.put(words.text("contact.phone"), conference.getContactPhone());
        }
        if (conference.getContactEmail() != null) {
            facts.put(words.text("contact.email"), conference.getContactEmail());
        }
        paper.facts(facts);
    }

    private void outline() {
        paper.room(OUTLINE_BEGINS);
        paper.heading(words.text("guide.outline", in(part.getTitle())));
        var aims = part.getAims() == null ? List.<Passage>of() : Passage.of(in(part.getAims()));
        if (aims.isEmpty()) {
            paper.paragraph(in(part.getSummary()));
            return;
        }
        paper.subheading(words.text("guide.aims"));
        var table = new Table(Column.of(words.text("guide.stage"), 0.2f), Column.of(words.text("guide.aim"), 0.8f));
        table.row(words.text("guide.wholeConference"), in(conference.getPurpose()));
        aims.forEach(aim -> table.row(aim.heading(), String.join("\n", aim.lines())));
        paper.table(table);
    }

    private void deadlines() {
        var due = new LinkedHashMap<String, String>();
        conference.getDeadlines().stream()
                .filter(deadline -> deadline.getPart() == part && deadline.getKind() != DeadlineKind.OTHER)
                .filter(deadline -> deadline.getVenue() == null || deadline.getVenue() == venue)
                .map(deadline -> Map.entry(in(deadline.getLabel()), dates.deadline(deadline.getDue())))
                .forEach(entry -> due.put(entry.getKey(), entry.getValue()));
        if (!due.isEmpty()) {
            paper.subheading(words.text("guide.deadlines", in(venue.getName())));
            paper.facts(due);
        }
    }

    private void passage(Passage passage) {
        if (!passage.heading().isEmpty()) {
            paper.subheading(passage.heading());
        }
        if (passage.lines().size() == 1) {
            paper.paragraph(passage.lines().get(0));
        } else if (passage.lines().stream().allMatch(GuideDocument::isNumbered)) {
            passage.lines().forEach(paper::paragraph);
        } else {
            paper.list(passage.lines());
        }
    }

    private static boolean isNumbered(String line) {
        return line.matches("[(（][0-9０-９]+[)）].*");
    }

    private String in(Bilingual text) {
        return text.in(words.locale());
    }
}
