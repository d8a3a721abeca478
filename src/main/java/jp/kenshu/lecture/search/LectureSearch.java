package jp.kenshu.lecture.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jp.kenshu.InputText;
import jp.kenshu.PortalClock;
import jp.kenshu.lecture.CaptionTrack;
import jp.kenshu.lecture.Captions;
import jp.kenshu.lecture.Lecture;
import jp.kenshu.lecture.Lectures;
import jp.kenshu.lecture.Lectures.Listed;
import jp.kenshu.lecture.Showing;
import jp.kenshu.lecture.Viewer;

/**
 * Finds lectures by what was said and shown. The words of all lectures lie folded in this node's memory; which of them a reader may
 * know of is asked of the database, and what another node has changed is noticed there within seconds.
 */
@ApplicationScoped
public class LectureSearch {

    private static final int HITS_A_LECTURE = 4;
    private static final Duration HOLDS = Duration.ofSeconds(2);

    @Inject
    private Lectures lectures;
    @Inject
    private PaperTexts papers;
    @Inject
    private PortalClock clock;

    private final Map<Long, Indexed> index = new ConcurrentHashMap<>();
    private volatile List<Listed> listed = List.of();
    private volatile Instant readAt = Instant.MIN;

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Lectures.LectureChanged changed) {
        readAt = Instant.MIN;
    }

    /** The lectures in which every word of {@code typed} stands, those that name it in their titles first; at most {@code most}. */
    public List<Found> find(String typed, Viewer viewer, String language, int most) {
        var words = InputText.searched(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        refresh();
        var now = clock.now();
        var ids = listed.stream().filter(each -> matches(each, words, viewer, now))
                .sorted(Comparator.comparing((Listed each) -> index.get(each.id()).titles().has(words.get(0)) ? 0 : 1)).limit(most).map(Listed::id).toList();
        return ids.stream().flatMap(id -> lectures.find(id).stream()).map(lecture -> found(lecture, words, viewer, language)).toList();
    }

    private boolean matches(Listed each, List<String> words, Viewer viewer, Instant now) {
        var showing = each.showingTo(viewer, now);
        var words_ = index.get(each.id());
        return showing != Showing.NONE && words_ != null && words.stream().allMatch(word -> words_.has(word, showing == Showing.SHOWN));
    }

    /** Reads what has changed since, one caller at a time; the others find what was known before. */
    private void refresh() {
        if (readAt.plus(HOLDS).isAfter(clock.realNow()) && readAt != Instant.MIN) {
            return;
        }
        synchronized (this) {
            if (readAt != Instant.MIN && readAt.plus(HOLDS).isAfter(clock.realNow())) {
                return;
            }
            var now = clock.realNow();
            var present = lectures.listed();
            present.stream().filter(each -> !index.containsKey(each.id()) || !index.get(each.id()).mark().equals(each.mark())).forEach(this::read);
            index.keySet().retainAll(present.stream().map(Listed::id).collect(Collectors.toSet()));
            listed = present;
            readAt = now;
        }
    }

    private void read(Listed each) {
        lectures.find(each.id()).ifPresent(lecture -> index.put(each.id(), Indexed.of(each.mark(), lecture, lectures.materialsOf(lecture).stream()
                .map(material -> Indexed.paper(material, papers.pagesOf(material.getFile()))).toList())));
    }

    private Found found(Lecture lecture, List<String> words, Viewer viewer, String language) {
        var indexed = index.get(lecture.getId());
        var hits = new ArrayList<Found.Hit>();
        int count = 0;
        if (lecture.getSummary() != null) {
            words.stream().filter(indexed.summary()::has).findFirst().ifPresent(word -> hits.add(new Found.Hit(address(lecture),
                    Excerpt.of(lecture.getSummary().in(language), word, 0), null, null, null)));
        }
        if (lecture.isShownTo(viewer, clock.now())) {
            count += addSaid(lecture, indexed, words, language, hits);
            count += addShown(lecture, indexed, words, hits);
        }
        var first = hits.stream().limit(HITS_A_LECTURE).toList();
        return new Found(lecture, first, Math.max(0, count + (hits.isEmpty() || hits.get(0).clock() != null || hits.get(0).page() != null ? 0 : 1) - first.size()));
    }

    private static String address(Lecture lecture) {
        return "/lecture/" + lecture.getCode();
    }

    /** Adds the first finds in what is said, in the reader's language before the other, and answers how many there are. */
    private static int addSaid(Lecture lecture, Indexed indexed, List<String> words, String language, List<Found.Hit> hits) {
        var track = lecture.findCaptions(language).orElse(null);
        var text = track == null ? null : indexed.tracks().stream().filter(each -> each.language().equals(track.getLanguage())).findFirst().orElse(null);
        if (text == null) {
            return 0;
        }
        var at = new HashMap<Integer, String>();
        words.forEach(word -> text.text().piecesWith(word).forEach(piece -> at.putIfAbsent(piece, word)));
        var cues = track.getCues().cues();
        at.keySet().stream().sorted().filter(piece -> piece < cues.size()).limit(HITS_A_LECTURE).forEach(piece -> hits.add(said(lecture, track, cues, piece, at.get(piece))));
        return at.size();
    }

    private static Found.Hit said(Lecture lecture, CaptionTrack track, List<Captions.Cue> cues, int piece, String word) {
        var between = track.getLanguage().equals("en") ? " " : "";
        var before = piece == 0 ? "" : cues.get(piece - 1).line() + between;
        var text = before + cues.subList(piece, Math.min(cues.size(), piece + 3)).stream().map(Captions.Cue::line).collect(Collectors.joining(between));
        var cue = cues.get(piece);
        return new Found.Hit(address(lecture) + "?t=" + cue.second(), Excerpt.of(text, word, before.length()), cue.clock(), null, null);
    }

    /** Adds the first finds on the lecture's papers, and answers how many there are. */
    private int addShown(Lecture lecture, Indexed indexed, List<String> words, List<Found.Hit> hits) {
        int count = 0;
        for (var material : lectures.materialsOf(lecture)) {
            var paper = indexed.papers().stream().filter(each -> each.materialId() == material.getId()).findFirst();
            if (paper.isPresent()) {
                var pages = papers.pagesOf(material.getFile());
                Set<Integer> at = new LinkedHashSet<>();
                for (var word : words) {
                    for (var page : paper.get().text().piecesWith(word)) {
                        if (at.add(page) && at.size() <= HITS_A_LECTURE && page < pages.size()) {
                            hits.add(new Found.Hit("/storage/file?id=" + material.getFile().getId() + "#page=" + (page + 1),
                                    Excerpt.of(pages.get(page), word, 0), null, material.getNumber(), page + 1));
                        }
                    }
                }
                count += at.size();
            }
        }
        return count;
    }
}
