package jp.kenshu.group.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.Words;
import jp.kenshu.audit.Actor;
import jp.kenshu.group.Gathering;
import jp.kenshu.group.hall.HallProposal;
import jp.kenshu.group.hall.Halls;
import jp.kenshu.group.seating.SeatingPlans;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** The papers of a seating plan, read back: everybody is on each, whatever characters their names have. */
class SeatingPapersIT extends PortalIT {

    private static final Actor HANAKO = Actor.staff("事務局 花子");

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Gathering gathering;
    @Inject
    private Halls halls;
    @Inject
    private SeatingPlans plans;
    @Inject
    private PortalClock clock;

    @Test
    void everybodyIsOnEveryPaperInEitherLanguage() throws IOException {
        rehearsal.beginAnew();
        var groups = gathering.gather();
        var tokyo = gathering.venue("tokyo");
        halls.setUp(tokyo, HallProposal.forGroups(groups.stream().map(group -> group.getMembers().size()).toList()), 0, HANAKO);
        plans.propose(tokyo, 0, HANAKO);
        var chart = plans.draft(tokyo);

        for (var paper : SeatingPapers.values()) {
            for (var language : Words.LANGUAGES) {
                var pdf = paper.print(chart, true, Words.in(language), clock.now());
                try (var document = Loader.loadPDF(pdf)) {
                    var text = new PDFTextStripper().getText(document).replaceAll("[\\s\\u3000\\x{E0100}-\\x{E01EF}]", "");
                    for (var member : chart.getPeople()) {
                        var name = member.getMember().getAttendee().getName().replaceAll("[\\s\\u3000\\x{E0100}-\\x{E01EF}]", "");
                        var said = paper == SeatingPapers.PLAN_A4 ? name.substring(0, name.offsetByCodePoints(0, 2)) : name;
                        assertTrue(text.contains(said), paper + " " + language + " lacks " + name + ": " + text);
                    }
                    assertEquals(switch (paper) {
                        case PLAN_A3, PLAN_A4 -> 1;
                        case SIGNS -> 5;
                        case CARDS -> 3;
                        case NAMES, READINGS, GROUPS -> document.getNumberOfPages();
                    }, document.getNumberOfPages(), paper.name());
                }
            }
        }
    }

    @Test
    void namesOnThePlanOfALargeHallCanBeRead() throws IOException {
        rehearsal.beginAnew();
        gathering.gather();
        var tokyo = gathering.venue("tokyo");
        halls.setUp(tokyo, HallProposal.forGroups(Collections.nCopies(40, 8)), 0, HANAKO);
        plans.propose(tokyo, 0, HANAKO);
        var chart = plans.draft(tokyo);

        for (var paper : List.of(SeatingPapers.PLAN_A4, SeatingPapers.PLAN_A3)) {
            var pdf = paper.print(chart, true, Words.in("ja"), clock.now());
            Files.write(Files.createDirectories(Path.of("target", "papers")).resolve(paper + "-large.pdf"), pdf);
            var small = new StringBuilder();
            try (var document = Loader.loadPDF(pdf)) {
                var text = new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition position) {
                        small.append(position.getFontSizeInPt() < 7.5f ? position.getUnicode() : " ");
                        super.processTextPosition(position);
                    }
                }.getText(document).replaceAll("[\\s\\u3000]", "");
                assertTrue(document.getNumberOfPages() > 2, paper + " has " + document.getNumberOfPages() + " pages");
                for (var member : chart.getPeople()) {
                    var family = member.getMember().getAttendee().getName().split("[\\s\\u3000]")[0];
                    assertTrue(text.contains(family.substring(0, Math.min(2, family.length()))), paper + " lacks " + family);
                    assertFalse(small.toString().contains(family), () -> paper + " has " + family + " in letters too small to be read: " + small);
                }
            }
        }
    }

    @Test
    void readingsStandInTheOrderOfTheirSounds() throws IOException {
        rehearsal.beginAnew();
        gathering.gather();
        var chart = plans.draft(gathering.venue("tokyo"));

        for (var paper : List.of(SeatingPapers.READINGS, SeatingPapers.NAMES)) {
            try (var document = Loader.loadPDF(paper.print(chart, true, Words.in("ja"), clock.now()))) {
                mustStandInOrder(new PDFTextStripper().getText(document));
            }
        }
    }

    private static void mustStandInOrder(String text) {
        var order = List.of("あだち", "うら", "えぐち", "おおつき", "おがわ", "かつらぎ", "かとう", "くろだ", "さいとう", "ささき", "しおみ", "すずき",
                "たかなし", "たかはし", "つづき", "てしがわら", "なかじま", "にわ", "はやしだ", "ひろせ", "ベルナール", "ほり", "まつお", "やまもと", "よしむら", "わたなべ");
        int last = -1;
        for (var reading : order) {
            int at = text.indexOf(reading);
            assertTrue(at > last, reading + " is out of order in:\n" + text);
            last = at;
        }
    }
}
