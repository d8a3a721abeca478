package jp.kenshu.report.coding.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Bilingual;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.listing.Option;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.report.coding.Agreement;
import jp.kenshu.report.coding.CodedText;
import jp.kenshu.report.coding.CodingCategory;
import jp.kenshu.report.coding.Codings;
import jp.kenshu.report.summary.AskedQuestions;
import org.omnifaces.util.Faces;

/** Sorting the free answers to a question: its categories, one text after the other, and how far two people agree. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
@Named
@RequestScoped
public class CodingPage {

    private static final String KEYS = "123456789abcdefghijklmnopqrstuvwxyz";
    private static final double HUNDRED = 100;

    @Inject
    private HttpServletRequest request;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Codings codings;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;

    private Questionnaire questionnaire;
    private List<Option> cells = List.of();
    private AnswerCell cell;
    private Map<Long, String> texts = Map.of();
    private List<CodingCategory> categories = List.of();
    private List<CodedText> coded = List.of();
    private Long text;
    private String category;

    /** A category as it can be chosen: the key that chooses it, its name, whether it is chosen for this text, how far two agree on it. */
    public record Choice(Long id, String key, String name, boolean chosen, int byBoth, int byOne, String kappa) {
    }

    @PostConstruct
    void read() {
        questionnaire = Asked.id(request, "id").flatMap(questionnaires::find).orElse(null);
        if (questionnaire == null) {
            return;
        }
        var written = AskedQuestions.of(questionnaires.definitions(questionnaire)).written();
        cell = AnswerCell.find(request.getParameter("cell")).filter(written::containsKey).orElse(null);
        cells = Option.of(written.entrySet(), each -> each.getKey().code(), each -> language.of(each.getValue()), getCell());
        if (cell != null) {
            texts = codings.texts(questionnaire, cell);
            categories = codings.categories(questionnaire, cell);
            coded = codings.coded(questionnaire, cell);
            text = Asked.id(request, "text").filter(texts::containsKey).orElseGet(() -> next(null));
        }
    }

    /** There is no such page without a questionnaire. */
    public void mustExist() {
        if (questionnaire == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** The first text after {@code after} that the one who is signed in has not sorted; null if there is none. */
    private Long next(Long after) {
        var mine = mine().keySet();
        var open = texts.keySet().stream().filter(each -> !mine.contains(each)).toList();
        return open.stream().filter(each -> after == null || each > after).findFirst().orElse(open.stream().filter(each -> !each.equals(after)).findFirst().orElse(null));
    }

    private Map<Long, Set<Long>> mine() {
        var me = signedIn.asActor().stored();
        return coded.stream().filter(each -> each.coder().equals(me)).collect(Collectors.toMap(CodedText::response, CodedText::categories));
    }

    /** Keeps what was chosen for the text and shows the next one. */
    public void code() {
        codings.code(questionnaire.getId(), cell, text, Asked.ids(request, "chosen"), signedIn.asActor());
        var after = next(text);
        Faces.redirect(address() + (after == null ? "&done=sorted" : "&text=" + after));
    }

    /** Makes a category and stays with the text. */
    public void add() {
        codings.add(questionnaire.getId(), cell, category, signedIn.asActor());
        Faces.redirect(address() + (text == null ? "" : "&text=" + text));
    }

    /** Takes a category away. */
    public void remove() {
        Asked.id(request, "removed").filter(id -> categories.stream().anyMatch(each -> each.getId().equals(id)))
                .ifPresent(id -> codings.remove(id, signedIn.asActor()));
        Faces.redirect(address() + "&done=removed");
    }

    private String address() {
        return "/report/organiser/coding?id=" + getId() + "&cell=" + cell.code();
    }

    /** The categories with their keys and how far two people agree on each. */
    public List<Choice> getChoices() {
        var chosen = text == null ? Set.<Long>of() : mine().getOrDefault(text, Set.of());
        var agreement = agreement();
        var choices = new ArrayList<Choice>();
        for (var each : categories) {
            var of = agreement.categories().get(choices.size());
            choices.add(new Choice(each.getId(), KEYS.substring(choices.size(), choices.size() + 1), each.getName(), chosen.contains(each.getId()),
                    of.byBoth(), of.byOne(), Double.isFinite(of.kappa()) ? "%.2f".formatted(of.kappa()) : language.text("summary.none")));
        }
        return choices;
    }

    private Agreement agreement() {
        return Agreement.of(coded, categories.stream().map(CodingCategory::getId).toList());
    }

    /** How far two people agree, in a sentence; null where no two have sorted the same text. */
    public String getAgreed() {
        var agreement = agreement();
        return agreement.both() == 0 ? null : language.text("coding.agreed", agreement.both(), agreement.same(), "%.1f".formatted(HUNDRED * agreement.share()));
    }

    /** The texts that two people have sorted differently, to be looked at again: their responses and the beginning of each. */
    public List<Map.Entry<Long, String>> getDiffering() {
        return Agreement.differing(coded).stream().filter(texts::containsKey).map(each -> Map.entry(each, texts.get(each))).toList();
    }

    /** How many texts there are, and how many of them the one who is signed in has sorted. */
    public String getProgress() {
        return language.text("coding.progress", mine().keySet().stream().filter(texts::containsKey).count(), texts.size());
    }

    /** What is to be sorted now; null once all is done. */
    public String getWritten() {
        return text == null ? null : texts.get(text);
    }

    /** What was asked where the texts stand. */
    public String getCellName() {
        return cell == null ? null : cells.stream().filter(Option::chosen).map(Option::label).findFirst().orElse("");
    }

    public List<Option> getCells() {
        return cells;
    }

    public String getCell() {
        return cell == null ? null : cell.code();
    }

    public Long getText() {
        return text;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public Bilingual getTitle() {
        return questionnaire == null ? null : questionnaires.newest(questionnaire).getDefinition().title();
    }

    public Long getId() {
        return questionnaire == null ? null : questionnaire.getId();
    }
}
