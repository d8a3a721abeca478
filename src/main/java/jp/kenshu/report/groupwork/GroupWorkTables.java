package jp.kenshu.report.groupwork;

import java.util.ArrayList;
import java.util.List;

import jp.kenshu.Words;
import jp.kenshu.document.word.WordDocument;
import jp.kenshu.document.word.WordTable;

/** The group work in tables for Word documents: which groups there were, and what their sheets say when they are counted. */
public final class GroupWorkTables {

    private GroupWorkTables() {
    }

    /** The groups with their venues, scenes and municipalities, in the order of the compiled paper. */
    public static WordTable groups(Compilation compilation) {
        var words = compilation.words();
        var table = new WordTable().column(words.text("groupWork.group"), 4).column(words.text("groupWork.day"), 2).column(words.text("groupWork.municipalities"), 5);
        compilation.venues().forEach(venue -> venue.groups().forEach(group -> table.row(group.title(), venue.day(),
                String.join(words.text("sheetPaper.and"), group.municipalities()))));
        return table;
    }

    /** The figures of a scene as numbered tables, for every Word document that has them. */
    public static void figures(WordDocument document, GroupWorkFigures.OfScene scene, Words words) {
        var name = scene.scene().getName().in(words.locale());
        if (scene.indicators().isEmpty()) {
            document.paragraph(words.text("groupWork.noIndicators"));
        } else {
            var table = new WordTable().column(words.text("groupWork.indicator"), 6).numbers(words.text("groupWork.groups"), 1).numbers(words.text("groupWork.times"), 1);
            scene.mostNamed()
                    .forEach(each -> table.row(each.text(), String.valueOf(each.groups()), String.valueOf(each.times())));
            document.table(words.text("groupWork.indicatorsOf", name), table);
        }
        if (!scene.targets().isEmpty()) {
            document.table(words.text("groupWork.targetsOf", name), targets(scene.targets(), words));
        }
    }

    private static WordTable targets(List<GroupWorkFigures.Targets> targets, Words words) {
        var table = new WordTable().column(words.text("groupWork.target"), 2).numbers(words.text("groupWork.all"), 1).numbers(words.text("groupWork.withIndicator"), 2);
        targets.get(0).fields().forEach(field -> table.numbers(words.text("groupWork.withField", field.name().in(words.locale())), 2));
        for (var each : targets) {
            var cells = new ArrayList<>(List.of(each.name().in(words.locale()), String.valueOf(each.all()), String.valueOf(each.withIndicator())));
            each.fields().forEach(field -> cells.add(String.valueOf(field.count())));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }
}
