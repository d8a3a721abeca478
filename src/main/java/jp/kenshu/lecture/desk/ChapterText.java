package jp.kenshu.lecture.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jp.kenshu.Bilingual;
import jp.kenshu.InputText;
import jp.kenshu.OneLine;
import jp.kenshu.RuleViolation;
import jp.kenshu.lecture.Chapter;

/** Chapters as the secretariat writes them: a line each, with the time, the title and, after a slash, the title in English. */
final class ChapterText {

    private static final String FIELD = "chapters";
    private static final int CHAPTERS_MAX = 200;
    private static final int TITLE_MAX = 100;

    private ChapterText() {
    }

    /** The chapters as text. */
    static String of(List<Chapter> chapters) {
        return chapters.stream().map(chapter -> chapter.getClock() + " " + chapter.getTitle().ja()
                + (chapter.getTitle().en().equals(chapter.getTitle().ja()) ? "" : " / " + chapter.getTitle().en())).collect(Collectors.joining("\n"));
    }

    /** The chapters that a text tells; a line that tells none is told. */
    static List<Chapter.At> read(String text) {
        var chapters = new ArrayList<Chapter.At>();
        int number = 0;
        for (var line : text == null ? List.<String>of() : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                var read = chapter(line.strip(), number);
                if (chapters.stream().anyMatch(other -> other.seconds() == read.seconds())) {
                    throw RuleViolation.at(FIELD, "chapters.twice", number);
                }
                chapters.add(read);
            }
        }
        if (chapters.size() > CHAPTERS_MAX) {
            throw RuleViolation.at(FIELD, "chapters.tooMany", CHAPTERS_MAX);
        }
        return chapters;
    }

    private static Chapter.At chapter(String line, int number) {
        var parts = line.replace('\u3000', ' ').split(" ", 2);
        var title = parts.length < 2 ? null : InputText.trimmed(parts[1]);
        if (title == null) {
            throw RuleViolation.at(FIELD, "chapters.line", number);
        }
        var both = " " + title + " ";
        var slash = both.indexOf(" / ");
        var ja = slash < 0 ? title : both.substring(0, slash).strip();
        var en = slash < 0 ? title : both.substring(slash + 3).strip();
        if (ja.isEmpty() || en.isEmpty() || ja.length() > TITLE_MAX || en.length() > TITLE_MAX) {
            throw RuleViolation.at(FIELD, "chapters.title", number, TITLE_MAX);
        }
        return new Chapter.At(seconds(parts[0], number), new Bilingual(OneLine.from(ja), OneLine.from(en)));
    }

    private static int seconds(String clock, int line) {
        var plain = InputText.code(clock);
        if (plain == null || !plain.matches("\\d{1,3}:[0-5]\\d(?::[0-5]\\d)?")) {
            throw RuleViolation.at(FIELD, "chapters.line", line);
        }
        int seconds = 0;
        for (var part : plain.split(":")) {
            seconds = seconds * 60 + Integer.parseInt(part);
        }
        return seconds;
    }
}
