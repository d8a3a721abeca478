package jp.kenshu.lecture.search;

import java.util.List;

import jp.kenshu.Bilingual;
import jp.kenshu.lecture.Lecture;

/** A lecture in which everything that was looked for stands: its first finds, and how many more there are. */
public record Found(Lecture lecture, List<Hit> hits, int more) {

    /**
     * One find: where it leads to, the words around it, and of what it is a part - a paper with its page, a moment of the video as
     * a clock shows it, or neither, for the abstract.
     */
    public record Hit(String address, Excerpt words, String clock, Bilingual paper, Integer page) {
    }
}
