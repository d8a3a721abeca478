package jp.kenshu.report.groupwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.document.Column;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Style;
import jp.kenshu.document.Table;

/** The compiled work of all groups as PDF: what is in it with pages, each group on a page of its own, and the figures at the end. */
final class CompilationDocument {

    private static final Style MODEL = Style.CELL.sized(8).spaced(1.4f);

    private final Compilation compilation;
    private final Words words;
    private final Map<String, Integer> pages;
    private final Map<String, Integer> found = new HashMap<>();
    private final HouseDocument document;

    private CompilationDocument(Compilation compilation, Map<String, Integer> pages) {
        this.compilation = compilation;
        this.words = compilation.words();
        this.pages = pages;
        this.document = new HouseDocument(words.text("groupWork.paper"), compilation.conference(), words.locale())
                .dated(compilation.madeAt().atZone(PortalClock.JAPAN));
    }

    /** The paper as PDF. It is set twice: where each group stands is known only after the first time. */
    static byte[] of(Compilation compilation) {
        var first = new CompilationDocument(compilation, Map.of());
        first.print();
        return new CompilationDocument(compilation, first.found).print();
    }

    private byte[] print() {
        document.title(words.text("groupWork.paper"));
        document.note(words.text("summaries.handling"));
        if (compilation.groups().isEmpty()) {
            document.paragraph(words.text("groupWork.none"));
            return document.print();
        }
        contents();
        for (var venue : compilation.venues()) {
            venue.groups().forEach(group -> group(venue, group));
        }
        figures();
        return document.print();
    }

    private void contents() {
        document.heading(words.text("groupWork.contents"));
        var table = new Table(Column.of("", 8), Column.ofNumbers("", 1));
        for (var venue : compilation.venues()) {
            table.section(words.text("groupWork.venueOn", venue.name(), venue.day()).strip());
            venue.groups().forEach(group -> table.row(group.title() + "　" + municipalities(group), pageOf(group.title())));
        }
        var figures = words.text("groupWork.figures");
        document.table(table.total(figures, pageOf(figures)));
    }

    private String pageOf(String heading) {
        return pages.containsKey(heading) ? String.valueOf(pages.get(heading)) : "000";
    }

    private void group(Compilation.AtVenue venue, CompiledGroup group) {
        begin(group.title());
        document.paragraph((municipalities(group) + "　" + venue.day()).strip(), Style.SMALL);
        if (!group.hasSheet()) {
            document.paragraph(words.text("groupWork.noSheet"));
            return;
        }
        GroupPart.of(group).forEach(this::part);
    }

    private void begin(String heading) {
        document.newPage();
        document.heading(heading);
        found.put(heading, document.pages());
    }

    private String municipalities(CompiledGroup group) {
        return String.join(words.text("sheetPaper.and"), group.municipalities());
    }

    private void part(GroupPart part) {
        document.subheading(part.heading());
        if (!part.isModel()) {
            part.texts().forEach(document::paragraph);
            return;
        }
        var table = new Table(part.columns().stream().map(column -> Column.of(column, 1)).toArray(Column[]::new)).in(MODEL).framed();
        part.rows().forEach(row -> table.row(row.stream().map(cell -> String.join("\n", cell)).toArray(String[]::new)));
        document.table(table);
    }

    private void figures() {
        begin(words.text("groupWork.figures"));
        document.paragraph(words.text("groupWork.figures.what"), Style.SMALL);
        for (var scene : GroupWorkFigures.of(compilation.groups()).scenes()) {
            document.subheading(words.text("groupWork.sceneOf", scene.scene().getName().in(words.locale()), scene.groups()));
            indicators(scene);
            targets(scene);
        }
    }

    private void indicators(GroupWorkFigures.OfScene scene) {
        if (scene.indicators().isEmpty()) {
            document.paragraph(words.text("groupWork.noIndicators"));
            return;
        }
        var table = new Table(Column.of(words.text("groupWork.indicator"), 6), Column.ofNumbers(words.text("groupWork.groups"), 1.2f),
                Column.ofNumbers(words.text("groupWork.times"), 1.8f));
        scene.mostNamed()
                .forEach(each -> table.row(each.text(), String.valueOf(each.groups()), String.valueOf(each.times())));
        document.table(table);
    }

    private void targets(GroupWorkFigures.OfScene scene) {
        if (scene.targets().isEmpty()) {
            return;
        }
        var columns = new ArrayList<>(List.of(Column.of(words.text("groupWork.target"), 2), Column.ofNumbers(words.text("groupWork.all"), 1),
                Column.ofNumbers(words.text("groupWork.withIndicator"), 1.5f)));
        scene.targets().get(0).fields().forEach(field -> columns.add(Column.ofNumbers(words.text("groupWork.withField", field.name().in(words.locale())), 1.5f)));
        var table = new Table(columns.toArray(Column[]::new));
        for (var each : scene.targets()) {
            var cells = new ArrayList<>(List.of(each.name().in(words.locale()), String.valueOf(each.all()), String.valueOf(each.withIndicator())));
            each.fields().forEach(field -> cells.add(String.valueOf(field.count())));
            table.row(cells.toArray(String[]::new));
        }
        document.table(table);
    }
}
