package jp.kenshu.report.summary;

import jp.kenshu.Words;
import jp.kenshu.tally.Count;
import jp.kenshu.tally.Distribution;

/** Counts and shares in words: what is kept back as ＊, and a share of nobody as –. */
final class FigureWords {

    private static final int HUNDRED = 100;

    private final Words words;

    FigureWords(Words words) {
        this.words = words;
    }

    String count(Count count) {
        return count.hidden() ? words.text("summary.hidden") : String.valueOf(count.number());
    }

    String share(Distribution counted, int index) {
        double share = counted.share(index);
        if (Double.isFinite(share)) {
            return "%.1f%%".formatted(HUNDRED * share);
        }
        return counted.values().get(index).hidden() || counted.answered().hidden() ? words.text("summary.hidden") : words.text("summary.none");
    }

    /** A count with its share: 120（45.6%）. */
    String both(Distribution counted, int index) {
        var count = counted.values().get(index);
        if (count.hidden()) {
            return words.text("summary.hidden");
        }
        double share = counted.share(index);
        return Double.isFinite(share) ? words.text("summary.countAndShare", count(count), share(counted, index)) : count(count);
    }

    /** How many there are, were asked, answered: what must be known to read the shares. */
    String base(Distribution counted) {
        return words.text("summary.base", count(counted.records()), count(counted.asked()), count(counted.notAsked()), count(counted.answered()),
                count(counted.unanswered()));
    }
}
