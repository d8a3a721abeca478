package jp.kenshu.report.groupwork;

import jp.kenshu.Words;
import jp.kenshu.document.word.WordDocument;
import jp.kenshu.document.word.WordTable;

/** The compiled work of all groups as Word document, whose headings are venues, groups and steps. */
final class CompilationWord {

    private final Compilation compilation;
    private final Words words;
    private final WordDocument document;

    private CompilationWord(Compilation compilation) {
        this.compilation = compilation;
        this.words = compilation.words();
        this.document = new WordDocument(words.text("groupWork.paper"), compilation.conference(), words);
    }

    /** The paper as .docx. */
    static byte[] of(Compilation compilation) {
        return new CompilationWord(compilation).write();
    }

    private byte[] write() {
        document.remark(compilation.conference());
        document.title(words.text("groupWork.paper"));
        document.remark(words.text("summaries.handling"));
        if (compilation.groups().isEmpty()) {
            document.paragraph(words.text("groupWork.none"));
            return document.write();
        }
        document.contents(words.text("groupWork.contents"), 2);
        document.newPage();
        for (var venue : compilation.venues()) {
            document.heading(1, words.text("groupWork.venueOn", venue.name(), venue.day()).strip());
            venue.groups().forEach(this::group);
        }
        document.heading(1, words.text("groupWork.figures"));
        document.remark(words.text("groupWork.figures.what"));
        GroupWorkFigures.of(compilation.groups()).scenes().forEach(scene -> {
            document.heading(2, words.text("groupWork.sceneOf", scene.scene().getName().in(words.locale()), scene.groups()));
            GroupWorkTables.figures(document, scene, words);
        });
        return document.write();
    }

    private void group(CompiledGroup group) {
        document.heading(2, group.title());
        document.remark(String.join(words.text("sheetPaper.and"), group.municipalities()));
        if (!group.hasSheet()) {
            document.paragraph(words.text("groupWork.noSheet"));
            return;
        }
        GroupPart.of(group).forEach(this::part);
    }

    private void part(GroupPart part) {
        document.heading(3, part.heading());
        if (!part.isModel()) {
            part.texts().forEach(document::paragraph);
            return;
        }
        var table = new WordTable();
        part.columns().forEach(column -> table.column(column, 1));
        part.rows().forEach(table::paragraphs);
        document.table(table);
    }
}
