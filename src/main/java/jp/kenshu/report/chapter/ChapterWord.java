package jp.kenshu.report.chapter;

import java.util.List;

import jp.kenshu.Bilingual;
import jp.kenshu.Words;
import jp.kenshu.document.Wareki;
import jp.kenshu.document.word.WordDocument;
import jp.kenshu.report.groupwork.GroupWorkTables;
import jp.kenshu.report.groupwork.GroupWorkFigures;

/** The chapter as Word document, section by section under numbered headings. What an edition lacks has no section; what has not happened yet says so. */
final class ChapterWord {

    private final ChapterContent content;
    private final Words words;
    private final WordDocument document;
    private int section;

    private ChapterWord(ChapterContent content) {
        this.content = content;
        this.words = content.words();
        this.document = new WordDocument(words.text("chapter.title", in(content.conference().getTitle())), in(content.conference().getYear()), words);
    }

    static byte[] of(ChapterContent content) {
        return new ChapterWord(content).write();
    }

    private byte[] write() {
        var conference = content.conference();
        document.remark((in(conference.getYear()) + "　" + in(conference.getProject())).strip());
        document.title(words.text("chapter.title", in(conference.getTitle())));
        document.remark(words.text("chapter.asOf", Wareki.moment(content.madeAt(), words.locale())));
        document.contents(words.text("chapter.contents"), 2);
        document.newPage();
        begin("chapter.purpose");
        document.paragraph(in(conference.getPurpose()));
        if (conference.getTheme() != null) {
            document.paragraph(words.text("programme.theme", in(conference.getTheme())));
        }
        var announced = new AnnouncedSections(document, conference, words);
        begin("chapter.held");
        announced.held();
        begin("chapter.who");
        announced.who();
        begin("chapter.programme");
        announced.programmes();
        begin("chapter.materials");
        announced.materials();
        begin("chapter.participation");
        new ParticipationSection(document, content.participation(), words).write();
        if (conference.getParts().stream().anyMatch(part -> !part.getScenes().isEmpty())) {
            begin("chapter.groupWork");
            groupWork();
        }
        begin("chapter.questionnaires");
        questionnaires();
        return document.write();
    }

    private void begin(String key) {
        document.heading(1, words.text("chapter.section", ++section, words.text(key)));
    }

    private void groupWork() {
        var compilation = content.groupWork();
        if (compilation.groups().isEmpty()) {
            document.paragraph(words.text("chapter.noGroups"));
            return;
        }
        compilation.groups().stream().filter(group -> group.hasSheet()).findFirst().ifPresent(group -> {
            document.heading(2, words.text("chapter.steps"));
            document.list(group.sheet().sheet().outline().steps().stream().map(step -> group.sheet().step(step.number())).toList());
        });
        document.heading(2, words.text("chapter.groups"));
        document.paragraph(words.text("chapter.groups.count", compilation.groups().size(), compilation.groups().size() - compilation.missing().size()));
        document.table(words.text("chapter.groups"), GroupWorkTables.groups(compilation));
        for (var scene : GroupWorkFigures.of(compilation.groups()).scenes()) {
            document.heading(2, words.text("groupWork.sceneOf", in(scene.scene().getName()), scene.groups()));
            GroupWorkTables.figures(document, scene, words);
        }
    }

    private void questionnaires() {
        if (content.questionnaires().isEmpty()) {
            document.paragraph(words.text("chapter.noQuestionnaires"));
        }
        for (var each : content.questionnaires()) {
            document.heading(2, each.title());
            document.paragraph(words.text(each.count() == 0 ? "chapter.noAnswers" : "chapter.answers", each.count()));
            if (each.count() > 0) {
                each.writeIn(document);
            }
        }
    }

    private String in(Bilingual text) {
        return text == null ? "" : text.in(words.locale());
    }
}
