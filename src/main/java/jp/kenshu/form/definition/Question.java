package jp.kenshu.form.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jp.kenshu.Bilingual;

/** One question of a form. Its code is what its answers are kept under, and never changes. */
public record Question(String code, QuestionKind kind, Wording wording, Terms terms, Offer offer, Limits limits) {

    /** What questions, scenes, rows, scales and choices may be called by. */
    public static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,40}");
    /** The code of the question by which answers before and after are put together (組にする番号): a form that asks nothing else asks nothing. */
    public static final String PAIR_CODE = "pair-code";
    /** The most characters of a line whose question says nothing else. */
    public static final int LINE_MAX = 200;
    private static final int FILES_MAX = 10;
    /** The most characters of a text whose question says nothing else. */
    public static final int TEXT_MAX = 4000;

    /** What is printed: a number such as 問1-1, what is asked, how to answer, more help, an example. All but the second may be null. */
    public record Wording(Bilingual number, Bilingual label, Bilingual instruction, Bilingual help, Bilingual example) {

        /** Only what is asked. */
        public static Wording of(Bilingual label) {
            return new Wording(null, label, null, null, null);
        }

        /** The same under another number, or none. */
        public Wording numbered(Bilingual other) {
            return new Wording(other, label, instruction, help, example);
        }
    }

    /**
     * Whether it must be answered, whether once for each scene, for whom it is, under which name its answer goes into the
     * worksheet (null: it does not), and whether the portal proposes what the municipality answered last.
     */
    public record Terms(boolean required, boolean perScene, Condition condition, String carries, boolean remembered) {

        /** A question for everybody that may stay empty. */
        public static final Terms OPTIONAL = new Terms(false, false, Condition.NONE, null, false);
        /** A question that everybody must answer. */
        public static final Terms REQUIRED = new Terms(true, false, Condition.NONE, null, false);

        /** The same for those whom {@code other} describes. */
        public Terms only(Condition other) {
            return new Terms(required, perScene, other, carries, remembered);
        }

        /** The same, once for each scene. */
        public Terms forEachScene() {
            return new Terms(required, true, condition, carries, remembered);
        }
    }

    /** What there is to choose from: choices, or the rows and scales of a grid. */
    public record Offer(List<Choice> choices, List<GridRow> rows, List<GridScale> scales) {

        /** Nothing. */
        public static final Offer NONE = new Offer(List.of(), List.of(), List.of());

        /** Keeps copies, so that an offer never changes. */
        public Offer {
            choices = List.copyOf(choices);
            rows = List.copyOf(rows);
            scales = List.copyOf(scales);
        }

        /** Choices. */
        public static Offer of(Choice... choices) {
            return new Offer(List.of(choices), List.of(), List.of());
        }

        /** The rows and scales of a grid. */
        public static Offer of(List<GridRow> rows, List<GridScale> scales) {
            return new Offer(List.of(), rows, scales);
        }
    }

    /**
     * How long a text, how large a number, which end of a scale, how many choices or files; null where there is no limit. A date
     * lies between the days {@code earliest} and {@code latest}.
     */
    public record Limits(Integer characters, BigDecimal least, BigDecimal most, int decimals, Bilingual unit,
            LocalDate earliest, LocalDate latest, Bilingual leastLabel, Bilingual mostLabel, Integer picks) {

        /** No limits besides those of the kind. */
        public static final Limits NONE = new Limits(null, null, null, 0, null, null, null, null, null, null);

        /** A text of at most so many characters. */
        public static Limits characters(int most) {
            return new Limits(most, null, null, 0, null, null, null, null, null, null);
        }

        /** A number between these two, of which either may be null. */
        public static Limits between(BigDecimal least, BigDecimal most, int decimals, Bilingual unit) {
            return new Limits(null, least, most, decimals, unit, null, null, null, null, null);
        }

        /** At most so many choices, ranks or files. */
        public static Limits picks(int most) {
            return new Limits(null, null, null, 0, null, null, null, null, null, most);
        }
    }

    /** A question has a code, a kind and something that is asked. */
    public Question {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(wording.label(), "label");
    }

    /** A question that offers nothing to choose from and has no limits of its own. */
    public static Question of(String code, QuestionKind kind, Bilingual label, Terms terms) {
        return new Question(code, kind, Wording.of(label), terms, Offer.NONE, Limits.NONE);
    }

    /** The same question with something to choose from. */
    public Question offering(Offer other) {
        return new Question(code, kind, wording, terms, other, limits);
    }

    /** The same question within limits. */
    public Question within(Limits other) {
        return new Question(code, kind, wording, terms, offer, other);
    }

    /** What is asked. */
    public Bilingual label() {
        return wording.label();
    }

    /** Whether it must be answered by those for whom it is. */
    public boolean isRequired() {
        return terms.required();
    }

    /** The most characters of its text, or of the text beside a choice. */
    public int mostCharacters() {
        return limits.characters() != null ? limits.characters() : kind == QuestionKind.TEXT ? TEXT_MAX : LINE_MAX;
    }

    /** The most files that answer it. */
    public int mostFiles() {
        return limits.picks() == null ? FILES_MAX : limits.picks();
    }

    /** The choice of this code. */
    public Optional<Choice> findChoice(String choice) {
        return offer.choices().stream().filter(each -> each.code().equals(choice)).findFirst();
    }

    /** What there is to choose from: its own choices, or those of one scale of a grid. */
    public List<Choice> choicesOn(String scale) {
        if (scale == null) {
            return offer.choices();
        }
        for (var each : offer.scales()) {
            if (each.code().equals(scale)) {
                return each.choices();
            }
        }
        return List.of();
    }

    /** The figures of a scale from one end to the other. */
    public List<Integer> figures() {
        return kind != QuestionKind.SCALE ? List.of()
                : IntStream.rangeClosed(limits.least().intValue(), limits.most().intValue()).boxed().toList();
    }
}
