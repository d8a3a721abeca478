package jp.kenshu.programme.guide;

import java.util.ArrayList;
import java.util.List;

/** A passage of a longer text of the conference: its heading, written in 【】 and possibly empty, and its lines. */
public record Passage(String heading, List<String> lines) {

    /** The passages of {@code text}, in their order; none for null. */
    public static List<Passage> of(String text) {
        var passages = new ArrayList<Passage>();
        if (text != null) {
            text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> add(passages, line));
        }
        return passages;
    }

    private static void add(List<Passage> passages, String line) {
        if (line.startsWith("【") && line.endsWith("】")) {
            passages.add(new Passage(line.substring(1, line.length() - 1), new ArrayList<>()));
        } else {
            if (passages.isEmpty()) {
                passages.add(new Passage("", new ArrayList<>()));
            }
            passages.get(passages.size() - 1).lines().add(line);
        }
    }
}
