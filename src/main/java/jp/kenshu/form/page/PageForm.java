package jp.kenshu.form.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.Asked;
import jp.kenshu.Bilingual;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.AnswerCheck;
import jp.kenshu.form.AnswerFault;
import jp.kenshu.form.AnswerWords;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.Condition;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.programme.Category;

/**
 * A form as it stands on a page: what is asked of whom, the names under which its fields are posted (a prefix, the code of the
 * cell, and a suffix where the page asks several people), and what was typed, kept word for word.
 */
public final class PageForm {

    private static final FormDefinition NOTHING = new FormDefinition("none", Bilingual.NONE, null, List.of());
    private static final String RANK = "____";
    private static final String VERSION = "shown-version";

    private final AskedForm form;
    private final String prefix;
    private final String suffix;
    private final Answers typed;
    private final Chooser chooser;
    private final Long version;

    /** The field of the same page in which the person's category is chosen, and what there is to choose from. */
    public record Chooser(String field, List<Category> categories) {

        /** For a page that knows whom it asks. */
        public static final Chooser NONE = new Chooser(null, List.of());
    }

    private PageForm(AskedForm form, String prefix, String suffix, Answers typed, Chooser chooser, Long version) {
        this.form = form;
        this.prefix = prefix;
        this.suffix = suffix;
        this.typed = typed;
        this.chooser = chooser;
        this.version = version;
    }

    /** Under which version somebody was shown the form whose fields end in {@code suffix}: the page that asks it says so in a field of its own. */
    public static Optional<Long> versionShown(HttpServletRequest request, String suffix) {
        return Asked.id(request, VERSION + suffix);
    }

    /** The same form, of this version: what is answered to the page is kept under it, even if a later one opens in between. */
    public PageForm under(long id) {
        return new PageForm(form, prefix, suffix, typed, chooser, id);
    }

    /** A form that asks nothing. */
    public static PageForm nothing() {
        return new PageForm(new AskedForm(NOTHING, Situation.ANYBODY), "", "", Answers.NONE, Chooser.NONE, null);
    }

    /** The form as a page posted it, or empty. */
    public static PageForm posted(AskedForm form, String prefix, String suffix, HttpServletRequest request) {
        var parameters = request.getParameterMap();
        var values = new LinkedHashMap<AnswerCell, List<String>>();
        form.allCells().forEach(cell -> values.put(cell, posted(prefix + cell.code() + suffix, parameters)));
        form.definition().questions().stream().filter(question -> question.kind() == QuestionKind.RANKING).forEach(question -> form.cells(question)
                .forEach(cell -> values.put(cell, IntStream.rangeClosed(1, ranks(question)).boxed()
                        .flatMap(rank -> posted(prefix + cell.code() + RANK + rank + suffix, parameters).stream()).toList())));
        return new PageForm(form, prefix, suffix, Answers.of(values), Chooser.NONE, null);
    }

    private static List<String> posted(String field, Map<String, String[]> parameters) {
        var sent = parameters.get(field);
        return sent == null ? List.of() : List.of(sent);
    }

    /** The form filled in with these answers. */
    public static PageForm of(AskedForm form, String prefix, String suffix, Answers answers) {
        return new PageForm(form, prefix, suffix, answers, Chooser.NONE, null);
    }

    /** The same form on a page where the person's category is chosen. */
    public PageForm choosing(String field, List<Category> categories) {
        return new PageForm(form, prefix, suffix, typed, new Chooser(field, categories), version);
    }

    /** The same form, asked of somebody in another situation. */
    public PageForm asked(Situation situation) {
        return new PageForm(new AskedForm(form.definition(), situation), prefix, suffix, typed, chooser, version);
    }

    /** The answers as they are kept, or everything that is wrong with them, each fault beside its field (named without the suffix). */
    public Answers checked() {
        return checked(true);
    }

    /** The same for answers that may still be added to, if they are not {@code finished}. */
    public Answers checked(boolean finished) {
        var checked = AnswerCheck.of(form, typed, finished);
        RuleViolation.saidTogether(checked.faults().stream().map(fault -> (Runnable) () -> {
            throw violation(fault);
        }).toArray(Runnable[]::new));
        return checked.kept();
    }

    /** Does something with the answers; a rule that they break in one of their cells is told beside its field. */
    public void beside(Runnable deed) {
        try {
            deed.run();
        } catch (RuleViolation broken) {
            RuleViolation.saidTogether(broken.all().stream().map(each -> (Runnable) () -> {
                throw AnswerCell.find(each.field()).filter(form.allCells()::contains).map(cell -> violation(AnswerFault.of(cell, each))).orElse(each);
            }).toArray(Runnable[]::new));
        }
    }

    private RuleViolation violation(AnswerFault fault) {
        var key = fault.key();
        return RuleViolation.at(prefix + fault.cell().code(), key, fault.values().toArray());
    }

    /** What the form is called. */
    public Bilingual getTitle() {
        return form.definition().title();
    }

    /** What is to be read first, or null. */
    public Bilingual getLead() {
        return form.definition().lead();
    }

    /** Whether it asks anything of anybody. */
    public boolean isAsking() {
        return form.definition().questions().stream().anyMatch(question -> question.kind().isAsked());
    }

    /** Whether what is chosen in it decides at once what else can be: questions that follow from an answer, choices that exclude others. */
    public boolean isFollowing() {
        return form.definition().questions().stream().anyMatch(question -> question.terms().condition().dependsOnAnswer()
                || question.offer().choices().stream().anyMatch(Choice::exclusive));
    }

    /** Whether it asks for choices in an order of preference. */
    public boolean isRanking() {
        return form.definition().questions().stream().anyMatch(question -> question.kind() == QuestionKind.RANKING);
    }

    /** The name of the field of a cell, which is its id, too. */
    String field(AnswerCell cell) {
        return prefix + cell.code() + suffix;
    }

    /** The names of all its fields, in the order of the page. */
    List<String> fields() {
        return form.allCells().stream().map(this::field).toList();
    }

    /** What the question of a field of this name is called, with its number; empty where the form has no such field. */
    String called(String field, Words words) {
        var said = new AnswerWords(form, words);
        return form.allCells().stream().filter(cell -> field(cell).equals(field)).findFirst().flatMap(cell -> form.definition().find(cell.question())
                .map(question -> (form.definition().numberOf(question, words.locale()) + " " + said.name(question, cell)).strip())).orElse("");
    }

    /** The name of the field in which a rank is given. */
    String field(AnswerCell cell, int rank) {
        return prefix + cell.code() + RANK + rank + suffix;
    }

    /** How many ranks a question asks for. */
    static int ranks(Question question) {
        var picks = question.limits().picks();
        return picks == null ? question.offer().choices().size() : picks;
    }

    /** Whether the question may be asked of the person; who is to choose their category on the page may be any. */
    boolean mayAsk(Question question) {
        return chooser.field() == null ? form.possibleQuestions().contains(question)
                : form.situation().parts().isEmpty() || question.terms().condition().parts().isEmpty()
                        || question.terms().condition().parts().stream().anyMatch(form.situation().parts()::contains);
    }

    /** The codes of the categories whose people a condition means, where the category is chosen on the page; empty where it means everybody. */
    String categories(Condition condition) {
        if (chooser.field() == null || condition.categories().isEmpty() && condition.affiliations().isEmpty()) {
            return "";
        }
        return chooser.categories().stream().filter(category -> condition.categories().isEmpty() || condition.categories().contains(category.getCode()))
                .filter(category -> condition.affiliations().isEmpty() || condition.affiliations().contains(category.getAffiliation()))
                .map(Category::getCode).collect(Collectors.joining(" "));
    }

    AskedForm form() {
        return form;
    }

    Chooser chooser() {
        return chooser;
    }

    /** The name of the field that says which version is shown. */
    String versionField() {
        return VERSION + suffix;
    }

    /** The version that is shown, or null where the page asks no more than it shows. */
    Long version() {
        return version;
    }

    /** What was typed. */
    public Answers getTyped() {
        return typed;
    }
}
