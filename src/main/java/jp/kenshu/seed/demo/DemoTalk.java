package jp.kenshu.seed.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jp.kenshu.Bilingual;
import jp.kenshu.document.Align;
import jp.kenshu.document.Box;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Paper;
import jp.kenshu.document.Style;
import jp.kenshu.document.Tone;
import jp.kenshu.document.Weight;
import jp.kenshu.lecture.Captions;
import jp.kenshu.lecture.Chapter;
import jp.kenshu.lecture.Lecture;
import jp.kenshu.lecture.SlideVideo;
import jp.kenshu.seed.edition.CsvFile;
import jp.kenshu.seed.edition.SeedFolder;

/** What is shown and said in the sample of one lecture: a slide for each chapter, and its sentences as captions. */
final class DemoTalk {

    private static final Paper SLIDE = new Paper(254, 143, 14, 18, 14, 18);
    private static final Style TITLE = new Style(Weight.BOLD, 30, 1.3f, Tone.INK, Align.LEFT);
    private static final Style POINT = new Style(Weight.REGULAR, 24, 1.5f, Tone.INK, Align.LEFT);
    private static final Style FOOT = new Style(Weight.REGULAR, 13, 1.4f, Tone.SOFT, Align.LEFT);
    private static final int LETTERS_A_SECOND = 7;
    private static final int LEAST_SECONDS = 4;

    private final List<Section> sections = new ArrayList<>();

    /** A chapter with what stands on its slide and what is said. */
    private record Section(Bilingual title, List<String> points, List<String> sentences) {

        int seconds() {
            return sentences.stream().mapToInt(DemoTalk::secondsOf).sum();
        }
    }

    private DemoTalk() {
    }

    /** The samples that come with the portal, by the codes of their sessions. */
    static Map<String, DemoTalk> all() {
        var talks = new LinkedHashMap<String, DemoTalk>();
        for (var row : CsvFile.rows(SeedFolder.demo(), "lectures.csv", "session", "chapter_ja", "chapter_en", "points", "said")) {
            talks.computeIfAbsent(row.text("session"), any -> new DemoTalk()).sections.add(new Section(
                    new Bilingual(row.text("chapter_ja"), row.text("chapter_en")), List.of(row.text("points").split("／")),
                    Arrays.stream(row.text("said").split("(?<=。)")).toList()));
        }
        return talks;
    }

    /** How long a sentence is shown: as long as reading it takes, in whole frames. */
    private static int secondsOf(String sentence) {
        var seconds = Math.max(LEAST_SECONDS, sentence.length() / LETTERS_A_SECOND + 1);
        return seconds + seconds % SlideVideo.SECONDS_PER_FRAME;
    }

    /** How long each slide is shown, in seconds. */
    List<Integer> seconds() {
        return sections.stream().map(Section::seconds).toList();
    }

    /** Where its chapters begin. */
    List<Chapter.At> chapters() {
        var chapters = new ArrayList<Chapter.At>();
        int at = 0;
        for (var section : sections) {
            chapters.add(new Chapter.At(at, section.title()));
            at += section.seconds();
        }
        return chapters;
    }

    /** What is said, sentence by sentence. */
    Captions captions() {
        var cues = new ArrayList<Captions.Cue>();
        long at = 0;
        for (var section : sections) {
            for (var sentence : section.sentences()) {
                var end = at + secondsOf(sentence) * 1000L;
                cues.add(new Captions.Cue(at, end, sentence));
                at = end;
            }
        }
        return new Captions(cues);
    }

    /** Its slides, a page each. */
    byte[] slides(Lecture lecture) {
        var session = lecture.getSession();
        var document = new HouseDocument(session.getTitle().ja(), session.getPart().getTitle().ja(), Locale.JAPANESE).on(SLIDE).withoutMargins();
        for (var section : sections) {
            var sheet = document.newPage();
            var body = sheet.body();
            sheet.fill(new Box(0, 0, body.x() * 0.4f, body.bottom() + body.y()), Tone.ACCENT);
            sheet.text(section.title().ja(), TITLE, body.x(), body.y() + 20, body.width());
            sheet.rule(body.x(), body.y() + 78, body.right(), body.y() + 78, Tone.ACCENT, 2);
            float y = body.y() + 100;
            for (var point : section.points()) {
                y = sheet.text("・" + point, POINT, body.x(), y, body.width()) + 8;
            }
            sheet.text(session.getTitle().ja(), FOOT, body.x(), body.bottom() - 40, body.width());
        }
        return document.print();
    }
}
