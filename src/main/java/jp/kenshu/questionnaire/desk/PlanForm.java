package jp.kenshu.questionnaire.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.Bilingual;
import jp.kenshu.InputText;
import jp.kenshu.OneLine;
import jp.kenshu.RuleViolation;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.FormSection;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Part;
import jp.kenshu.questionnaire.Invitees;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.QuestionnairePlan;
import jp.kenshu.questionnaire.pair.PairCode;

/** What the secretariat typed of a questionnaire, kept word for word until it makes a {@link QuestionnairePlan}. */
public final class PlanForm {

    static final String CODE = "code";
    static final String FROM = "from";
    private static final String NAMED = "named";
    private static final String PAIRED = "paired";
    private static final List<String> FIELDS = List.of(CODE, FROM, "titleJa", "titleEn", "leadJa", "leadEn", "thanksJa", "thanksEn", "follows", "day", "time",
            "invitees", PAIRED, NAMED);
    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,18}[a-z0-9])?");
    private static final int TITLE_MAX = 400;
    private static final int TEXT_MAX = 700;

    private final Map<String, String> typed = new LinkedHashMap<>();

    private PlanForm() {
        FIELDS.forEach(field -> typed.put(field, null));
    }

    /** The form as it was posted. */
    static PlanForm from(HttpServletRequest request) {
        var form = new PlanForm();
        FIELDS.forEach(field -> form.typed.put(field, request.getParameter(field)));
        return form;
    }

    /** The form of a new questionnaire. */
    static PlanForm empty() {
        var form = new PlanForm();
        form.typed.put("invitees", Invitees.EVERYBODY.name());
        form.typed.put(NAMED, "no");
        return form;
    }

    /** The form filled in with a questionnaire that asks {@code asks}. */
    static PlanForm of(Questionnaire questionnaire, FormDefinition asks) {
        var form = new PlanForm();
        form.typed.put(CODE, questionnaire.getCode());
        form.put("title", asks.title());
        form.put("lead", asks.lead());
        form.put("thanks", questionnaire.getThanks());
        form.typed.put("follows", questionnaire.getFollows().getCode());
        var due = questionnaire.getDue();
        form.typed.put("day", due.day().toString());
        form.typed.put("time", due.wholeDay() ? null : DateTimeFormatter.ofPattern("HH:mm").format(due.inJapan()));
        form.typed.put("invitees", questionnaire.getInvitees().name());
        form.typed.put(NAMED, questionnaire.isNamed() ? "yes" : "no");
        form.typed.put(PAIRED, PairCode.isAskedIn(asks) ? "yes" : null);
        return form;
    }

    private void put(String field, Bilingual text) {
        typed.put(field + "Ja", text == null ? null : text.ja());
        typed.put(field + "En", text == null ? null : text.en());
    }

    /**
     * The plan that the form describes, of {@code conference}: it asks what {@code asked} asks, under its own title. For {@code present} (null:
     * a new one) the code stays. A day without a year is the one nearest to the present end, or to {@code today}.
     */
    QuestionnairePlan plan(Conference conference, FormDefinition asked, Questionnaire present, LocalDate today) {
        var code = new String[1];
        var title = new Bilingual[1];
        var lead = new Bilingual[1];
        var thanks = new Bilingual[1];
        var follows = new Part[1];
        var closes = new DueMoment[1];
        RuleViolation.saidTogether(() -> code[0] = present == null ? code() : present.getCode(), () -> title[0] = both("title", true),
                () -> lead[0] = both("lead", false), () -> thanks[0] = both("thanks", false),
                () -> follows[0] = conference.findPart(String.valueOf(typed.get("follows"))).orElseThrow(() -> RuleViolation.at("follows", "plan.partMissing")),
                () -> closes[0] = DueMoment.typed(typed.get("day"), typed.get("time"), present == null ? today : present.getDue().day()));
        var asks = new FormDefinition(QuestionnairePlan.formOf(code[0]), title[0], lead[0],
                PairCode.asked(asked == null ? List.<FormSection>of() : asked.sections(), typed.get(PAIRED) != null || present == null && isPaired(asked)));
        return new QuestionnairePlan(code[0], follows[0], closes[0], thanks[0], asks, invitees(), "yes".equals(typed.get(NAMED)));
    }

    /** A copy asks for the code as well, since it would pair nobody without. */
    private static boolean isPaired(FormDefinition copied) {
        return copied != null && PairCode.isAskedIn(copied);
    }

    private Invitees invitees() {
        return Stream.of(Invitees.values()).filter(each -> each.name().equals(typed.get("invitees"))).findFirst().orElse(Invitees.EVERYBODY);
    }

    private String code() {
        var plain = InputText.code(typed.get(CODE));
        var code = plain == null ? "" : plain.toLowerCase(Locale.ROOT);
        if (!ADDRESS.matcher(code).matches()) {
            throw RuleViolation.at(CODE, "plan.codeWrong");
        }
        return code;
    }

    private Bilingual both(String field, boolean title) {
        var ja = text(field + "Ja", title);
        var en = text(field + "En", title);
        if (ja == null && en == null && !title) {
            return null;
        }
        if (ja == null || en == null) {
            throw RuleViolation.at(field + (ja == null ? "Ja" : "En"), "formQuestion.bothLanguages");
        }
        return new Bilingual(ja, en);
    }

    private String text(String field, boolean line) {
        var text = InputText.trimmed(typed.get(field));
        int most = line ? TITLE_MAX : TEXT_MAX;
        if (InputText.length(text) > most || text != null && text.length() > 2 * most) {
            throw RuleViolation.at(field, "form.answer.tooLong", most, InputText.length(text));
        }
        return line ? OneLine.in(field, text) : text;
    }

    /** The fields by name, as they were typed. */
    public Map<String, String> getTyped() {
        return typed;
    }
}
