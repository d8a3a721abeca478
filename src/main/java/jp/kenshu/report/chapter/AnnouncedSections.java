package jp.kenshu.report.chapter;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;
import jp.kenshu.Words;
import jp.kenshu.document.word.WordDocument;
import jp.kenshu.document.word.WordTable;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.Material;
import jp.kenshu.programme.MaterialSeries;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.guide.Timetable;


/** What the chapter says of the conference as it was announced: when and how it was held, for whom, its programme and its papers. */
final class AnnouncedSections {

    private final WordDocument document;
    private final Conference conference;
    private final Words words;
    private final Dates dates;

    AnnouncedSections(WordDocument document, Conference conference, Words words) {
        this.document = document;
        this.conference = conference;
        this.words = words;
        this.dates = Dates.in(words.locale().getLanguage());
    }

    void held() {
        document.list(Stream.of(line("chapter.organiser", conference.getOrganiser()), line("chapter.secretariat", conference.getSecretariat()),
                conference.getFee() == null ? null : in(conference.getFee())).filter(Objects::nonNull).toList());
        var table = new WordTable().column(words.text("chapter.part"), 2).column(words.text("chapter.when"), 3).column(words.text("chapter.where"), 4)
                .numbers(words.text("chapter.capacity"), 2);
        for (var part : conference.getParts()) {
            part.getRoutes().forEach(route -> table.row(in(part.getTitle()), day(part.getHeldOn(), part.getStartsAt(), part.getEndsAt()),
                    in(part.getMode()) + "\n" + in(route.getName()), capacity(route.getCapacity())));
            part.getVenues().forEach(venue -> table.row(in(part.getTitle()), day(venue.getHeldOn(), venue.getStartsAt(), venue.getEndsAt()),
                    in(venue.getName()) + "\n" + in(venue.getPlace()), capacity(venue.getCapacity())));
        }
        document.table(words.text("chapter.held.table"), table);
        for (var part : conference.getParts()) {
            document.paragraph(words.text("chapter.partSummary", in(part.getTitle()), in(part.getSummary())));
        }
    }

    private String line(String key, Bilingual text) {
        return text == null ? null : words.text(key, in(text));
    }

    private String day(java.time.LocalDate day, java.time.LocalTime from, java.time.LocalTime to) {
        return day == null || from == null || to == null ? words.text("chapter.undecided") : dates.held(day, from, to);
    }

    private String capacity(Integer places) {
        return places == null ? words.text("chapter.unlimited") : "%,d".formatted(places);
    }

    void who() {
        var parts = conference.getParts();
        var table = new WordTable().column(words.text("who.category"), 4);
        parts.forEach(part -> table.column(in(part.getTitle()), 4));
        for (var category : conference.getCategories()) {
            table.row(Stream.concat(Stream.of(in(category.getName())), parts.stream().map(part -> part.getVenues().isEmpty()
                    ? part.getRoutes().stream().filter(route -> route.getCategories().contains(category)).map(route -> in(route.getName())).collect(Collectors.joining(words.text("sheetPaper.and")))
                    : words.text("chapter.asTeam"))).toArray(String[]::new));
        }
        document.table(words.text("chapter.who.table"), table);
        document.heading(2, words.text("chapter.deadlines"));
        var due = new WordTable().column(words.text("chapter.deadline"), 5).column(words.text("chapter.until"), 4);
        for (var part : parts) {
            due.row(words.text("chapter.opens", in(part.getTitle())), dates.moment(part.getOpensAt()));
            part.getRoutes().forEach(route -> due.row(words.text("chapter.closes", in(part.getTitle()), in(route.getName())), dates.deadline(route.getDue())));
        }
        conference.getDeadlines().forEach(deadline -> due.row(in(deadline.getLabel())
                + (deadline.getVenue() == null ? "" : words.text("chapter.ofVenue", in(deadline.getVenue().getName()))), dates.deadline(deadline.getDue())));
        document.table(words.text("chapter.deadlines"), due);
    }

    void programmes() {
        for (var part : conference.getParts()) {
            document.heading(2, in(part.getTitle()));
            var timetable = Timetable.of(part);
            if (timetable.rows().isEmpty()) {
                document.paragraph(words.text("chapter.noProgramme"));
                continue;
            }
            var table = new WordTable().column(words.text("programme.hours"), 2).column(words.text("programme.session"), 5).column(words.text("chapter.speaker"), 4);
            timetable.rows().forEach(row -> row(table, row, ""));
            document.table(words.text("chapter.programmeOf", in(part.getTitle())), table);
        }
    }

    private void row(WordTable table, Timetable.Row row, String before) {
        var session = row.session();
        var hours = row.hoursShown() ? dates.hours(session.getStartsAt(), session.getEndsAt()) : "";
        var kind = row.tellsKind() ? words.text("chapter.kind", in(session.getKind())) : "";
        var papers = row.materials().stream().map(material -> in(material.getNumber())).collect(Collectors.joining(words.text("sheetPaper.and")));
        table.row(hours, before + kind + in(session.getTitle()) + (papers.isEmpty() ? "" : "\n" + words.text("sheetPaper.fact", words.text("programme.material"), papers)), in(session.getSpeaker()));
        row.within().forEach(each -> row(table, each, before + "　"));
    }

    void materials() {
        for (var part : conference.getParts()) {
            for (var series : MaterialSeries.values()) {
                var materials = part.getMaterials().stream().filter(material -> material.getSeries() == series).toList();
                if (!materials.isEmpty()) {
                    document.table(words.text("materials." + series, in(part.getTitle())), materials(materials));
                }
            }
        }
        if (conference.getParts().stream().map(Part::getMaterials).allMatch(List::isEmpty)) {
            document.paragraph(words.text("chapter.noMaterials"));
        }
    }

    private WordTable materials(List<Material> materials) {
        var table = new WordTable().column(words.text("materials.number"), 2).column(words.text("materials.name"), 7).column(words.text("chapter.handedOut"), 2);
        materials.forEach(material -> table.row(in(material.getNumber()), in(material.getTitle()),
                words.text(material.isOpen() ? "chapter.public" : "chapter.participantsOnly")));
        return table;
    }

    private String in(Bilingual text) {
        return text == null ? "" : text.in(words.locale());
    }
}
