package jp.kenshu.lecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said in a lecture as running text: the words of its cues, put together chapter by chapter. */
final class Transcript {

    private Transcript() {
    }

    /** The passages, in their order; words of {@code language} are put together as it writes them. */
    static List<TalkPage.Passage> of(List<Chapter> chapters, List<Captions.Cue> cues, Locale language) {
        var between = Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? " " : "";
        var passages = new ArrayList<TalkPage.Passage>();
        var words = new StringBuilder();
        Chapter chapter = null;
        int next = 0;
        for (var cue : cues) {
            while (next < chapters.size() && chapters.get(next).getStartsAt() * 1000L <= cue.from()) {
                close(passages, chapter, words);
                chapter = chapters.get(next);
                next++;
            }
            words.append(words.isEmpty() ? "" : between).append(between.isEmpty() ? cue.text().replace("\n", "") : cue.line());
        }
        close(passages, chapter, words);
        return passages;
    }

    private static void close(List<TalkPage.Passage> passages, Chapter chapter, StringBuilder words) {
        if (!words.isEmpty()) {
            passages.add(new TalkPage.Passage(chapter, words.toString()));
            words.setLength(0);
        }
    }
}
