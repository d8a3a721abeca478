package jp.kenshu.worksheet.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;
import jp.kenshu.worksheet.outline.OutlineFault.Reason;

/** What holds for every sheet, whoever wrote what it consists of: found with all that is wrong, each with its place and reason. */
public final class OutlineRules {

    /** The most lines with which a text begins. */
    public static final int LINES_MAX = 20;
    /** The lines with which a text begins where nobody says it. */
    public static final int USUAL_LINES = 3;
    private static final int STEPS_MAX = 20;
    private static final int TEXTS_MAX = 20;
    private static final int LISTS_MAX = 8;
    private static final int FIELDS_MAX = 6;
    private static final int FIELDS_OF_SHEET_MAX = 80;
    private static final int COLUMNS_MAX = 6;
    private static final int DEPTH_MAX = 3;

    private final List<OutlineStep> steps;
    private final Map<String, OutlineList> lists = new LinkedHashMap<>();
    private final Map<String, Integer> stepOfList = new LinkedHashMap<>();
    private final Set<String> above = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> titles = new HashSet<>();
    private final List<OutlineFault> faults = new ArrayList<>();
    private boolean collected;
    private boolean judged;

    private OutlineRules(List<OutlineStep> steps) {
        this.steps = steps;
        steps.forEach(step -> step.lists().forEach(list -> {
            lists.putIfAbsent(list.code(), list);
            stepOfList.putIfAbsent(list.code(), step.number());
        }));
    }

    /** Everything that is wrong with a sheet of these steps. */
    public static List<OutlineFault> faultsOf(List<OutlineStep> steps) {
        return new OutlineRules(steps).check();
    }

    private List<OutlineFault> check() {
        mustBe(!steps.isEmpty(), null, "steps", Reason.NO_STEPS);
        mustBe(steps.isEmpty() || steps.stream().anyMatch(OutlineStep::collected), null, "steps", Reason.NOT_COLLECTED);
        mustBe(steps.size() <= STEPS_MAX, null, "steps", Reason.TOO_MANY_STEPS, steps.size(), STEPS_MAX);
        long fields = steps.stream().mapToLong(step -> step.fields().size()).sum();
        mustBe(fields <= FIELDS_OF_SHEET_MAX, null, "steps", Reason.TOO_MANY_FIELDS, fields, FIELDS_OF_SHEET_MAX);
        steps.forEach(this::check);
        if (faults.stream().noneMatch(OutlineFault::isOfTies)) {
            new Outline(steps, Map.of()).trees().forEach(tree ->
                    mustBe(tree.columns().size() <= COLUMNS_MAX, tree.head(), "code", Reason.TOO_WIDE, tree.columns().size(), COLUMNS_MAX));
        }
        return faults;
    }

    private void check(OutlineStep step) {
        mustHaveATitleOfItsOwn(step);
        mustBe(!step.texts().isEmpty() || !step.lists().isEmpty(), step, "title", Reason.EMPTY_STEP);
        mustBeFew(step, "texts", step.texts().size(), TEXTS_MAX);
        mustBeFew(step, "lists", step.lists().size(), LISTS_MAX);
        mustBe(!step.collected() || !collected, step, "collected", Reason.COLLECTED_TWICE);
        collected |= step.collected();
        step.texts().forEach(text -> mustTakeAlone(text, text.takes()));
        step.lists().forEach(this::check);
    }

    private void mustHaveATitleOfItsOwn(OutlineStep step) {
        var title = step.naming().title();
        for (var language : List.of("ja", "en")) {
            mustBe(titles.add(language + title.in(language).toLowerCase(Locale.ROOT)), step, "title", Reason.SAME_TITLE, title.in(language));
        }
    }

    private void check(OutlineList list) {
        mustBeFew(list, "fields", list.fields().size(), FIELDS_MAX);
        mustTakeAlone(list, list.takes());
        mustBe(!list.judged() || !judged, list, "judged", Reason.JUDGED_TWICE);
        judged |= list.judged();
        var before = faults.size();
        mustComeBefore(list, "of", list.of());
        mustComeBefore(list, "tiedTo", list.tiedTo());
        mustBe(list.of().isEmpty() || list.tiedTo().isEmpty(), list, "tiedTo", Reason.BOTH_WAYS);
        mustBe(list.tiedTo().isEmpty() || list.wording().tie() != null, list, "tiedTo", Reason.NO_TIE_WORDS);
        if (faults.size() == before) {
            mustHangTogether(list);
        }
        mustBe(!list.needsParent() || list.takes().isEmpty(), list, "takes", Reason.HANGS_AND_TAKES);
        mustBe(list.wording().tied() == null || hasANumber(list.wording().tied()), list, "tied", Reason.NO_NUMBER, OutlineList.NUMBER);
        above.add(list.code());
    }

    private static boolean hasANumber(Bilingual tied) {
        return Stream.of(tied.ja(), tied.en()).allMatch(words -> words.chars().filter(c -> c == OutlineList.NUMBER).count() == 1);
    }

    private void mustTakeAlone(Object part, List<String> takes) {
        takes.forEach(source -> mustBe(taken.add(source), part, "takes", Reason.TAKEN_TWICE, source));
    }

    private void mustComeBefore(OutlineList list, String key, List<String> codes) {
        for (var code : codes) {
            mustBe(lists.containsKey(code), list, key, Reason.NO_SUCH_LIST, code);
            mustBe(!lists.containsKey(code) || above.contains(code), list, key, Reason.LATER, code);
        }
        mustBe(new HashSet<>(codes).size() == codes.size(), list, key, Reason.NAMED_TWICE);
    }

    private void mustHangTogether(OutlineList list) {
        var parents = list.of().stream().map(lists::get).toList();
        if (parents.size() > 1 && parents.stream().anyMatch(parent -> parent.of().isEmpty() || !isSister(parent, parents.get(0)))) {
            tell(list, "of", Reason.NOT_SISTERS);
        } else {
            mustBe(depth(list) <= DEPTH_MAX, list, "of", Reason.TOO_DEEP, depth(list), DEPTH_MAX);
        }
    }

    private boolean isSister(OutlineList one, OutlineList other) {
        return stepOfList.get(one.code()).equals(stepOfList.get(other.code())) && one.of().equals(other.of());
    }

    private int depth(OutlineList list) {
        return list.of().isEmpty() ? 1 : 1 + list.of().stream().filter(above::contains).mapToInt(code -> depth(lists.get(code))).max().orElse(0);
    }

    private void mustBeFew(Object part, String key, int number, int most) {
        mustBe(number <= most, part, key, Reason.TOO_MANY, number, most);
    }

    private void mustBe(boolean so, Object part, String key, Reason reason, Object... words) {
        if (!so) {
            tell(part, key, reason, words);
        }
    }

    private void tell(Object part, String key, Reason reason, Object... words) {
        faults.add(new OutlineFault(part, key, reason, List.of(words)));
    }
}
