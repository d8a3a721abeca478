package jp.kenshu.lecture.search;

import java.util.List;
import java.util.stream.Stream;

import jp.kenshu.lecture.Captions;
import jp.kenshu.lecture.Lecture;
import jp.kenshu.programme.Material;

/** The words of one lecture in the form for searching, as they were at the state that {@code mark} names. */
record Indexed(String mark, SearchText titles, SearchText summary, List<Track> tracks, List<Paper> papers) {

    /** What is said, in one language. */
    record Track(String language, SearchText text) {
    }

    /** What stands on a paper. */
    record Paper(long materialId, SearchText text) {
    }

    static Indexed of(String mark, Lecture lecture, List<Paper> papers) {
        var session = lecture.getSession();
        var titles = Stream.of(session.getTitle(), session.getSpeaker(), session.getKind()).filter(text -> text != null)
                .flatMap(text -> Stream.of(text.ja(), "\n", text.en())).toList();
        var summary = lecture.getSummary() == null ? List.<String>of() : List.of(lecture.getSummary().ja(), lecture.getSummary().en());
        return new Indexed(mark, SearchText.of(titles), SearchText.of(summary), lecture.getCaptions().stream()
                .map(track -> new Track(track.getLanguage(), SearchText.of(track.getCues().cues().stream().map(Captions.Cue::text).toList()))).toList(), papers);
    }

    static Paper paper(Material material, List<String> pages) {
        return new Paper(material.getId(), SearchText.of(pages));
    }

    /** Whether {@code word} stands in what may be read: everything, or titles and abstract alone. */
    boolean has(String word, boolean everything) {
        return titles.has(word) || summary.has(word) || everything && (tracks.stream().anyMatch(track -> track.text().has(word))
                || papers.stream().anyMatch(paper -> paper.text().has(word)));
    }
}
