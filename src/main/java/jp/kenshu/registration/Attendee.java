package jp.kenshu.registration;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jp.kenshu.Bilingual;
import jp.kenshu.InputText;
import jp.kenshu.OneLine;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.form.AnswerLine;
import jp.kenshu.form.AnswerWords;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.programme.Affiliation;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.place.Municipality;
import jp.kenshu.programme.place.Prefecture;
import jp.kenshu.storage.Row;

/** Somebody who takes part, as they describe themselves: name, where they belong, what they do, where mail reaches them. */
@Embeddable
public class Attendee {

    /** Longest name and reading, in characters as a reader counts them. */
    public static final int NAME_MAX = 50;
    /** Longest organisation and department. */
    public static final int PLACE_MAX = 100;
    /** Longest profession. */
    public static final int PROFESSION_MAX = 50;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "category_id")
    private Category category;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "prefecture_code")
    private Prefecture prefecture;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "municipality_code")
    private Municipality municipality;
    private String organisation;
    private String name;
    private String reading;
    private String department;
    private String profession;
    private String email;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "form_version_id")
    private FormVersion askedUnder;
    private Answers answers;
    @Column(name = "answers", insertable = false, updatable = false)
    private String writtenAnswers;

    /** For the database. */
    protected Attendee() {
    }

    /**
     * Somebody of {@code category}, checked as the forms ask: a municipality's people name their municipality, a
     * prefecture's their prefecture, everybody else their organisation; who belongs to neither need not have a department.
     * The fields of a violation are the parameters' names.
     */
    public Attendee(Category category, Prefecture prefecture, Municipality municipality, String organisation,
                    String name, String reading, String department, String profession, String email) {
        RuleViolation.saidTogether(
                () -> this.category = chosen(category),
                () -> belongTo(prefecture, municipality, organisation),
                () -> this.name = required("name", name, NAME_MAX),
                () -> this.reading = required("reading", InputText.reading(reading), NAME_MAX),
                () -> this.department = worksForAnAuthority() ? required("department", department, PLACE_MAX)
                        : text("department", department, PLACE_MAX),
                () -> this.profession = required("profession", profession, PROFESSION_MAX),
                () -> this.email = address(email));
    }

    /** The same person with what they answered to what the edition asks besides, and the version that asked. */
    Attendee answering(FormVersion version, Answers given) {
        askedUnder = version;
        answers = given;
        return this;
    }

    private static Category chosen(Category category) {
        if (category == null) {
            throw RuleViolation.at("category", "attendee.category");
        }
        return category;
    }

    private boolean worksForAnAuthority() {
        return category != null && category.isLocalGovernment();
    }

    private void belongTo(Prefecture ofPrefecture, Municipality ofMunicipality, String ofOrganisation) {
        if (category == null) {
            return;
        }
        if (category.getAffiliation() == Affiliation.MUNICIPALITY) {
            if (ofMunicipality == null) {
                throw RuleViolation.at("municipality", "attendee.municipality");
            }
            municipality = ofMunicipality;
            prefecture = ofMunicipality.getPrefecture();
        } else if (category.getAffiliation() == Affiliation.PREFECTURE) {
            if (ofPrefecture == null) {
                throw RuleViolation.at("prefecture", "attendee.prefecture");
            }
            prefecture = ofPrefecture;
        } else {
            organisation = required("organisation", ofOrganisation, PLACE_MAX);
            prefecture = ofPrefecture;
        }
    }

    private static String required(String field, String typed, int max) {
        var text = text(field, typed, max);
        if (text == null) {
            throw RuleViolation.at(field, "attendee." + field);
        }
        return text;
    }

    private static String text(String field, String typed, int max) {
        var text = InputText.trimmed(typed);
        if (text == null) {
            return null;
        }
        if (InputText.length(text) > max || text.codePointCount(0, text.length()) > 2 * max) {
            throw RuleViolation.at(field, "attendee.tooLong", max, InputText.length(text));
        }
        return OneLine.in(field, text);
    }

    private static String address(String typed) {
        var address = InputText.email(typed);
        if (address == null) {
            throw RuleViolation.at("email", "attendee.email");
        }
        if (!InputText.isEmail(address)) {
            throw RuleViolation.at("email", address.contains(",") ? "attendee.emailComma" : "attendee.emailWrong");
        }
        return address;
    }

    /** Whether {@code other} says the same of the same person, word for word. */
    boolean isDescribedAs(Attendee other) {
        return Changes.between(this, other).isEmpty();
    }

    /** Whether {@code other} is the same person: the same name, however it is spaced, at the same address. */
    boolean isSamePerson(Attendee other) {
        return email.equals(other.email) && InputText.nameKey(name).equals(InputText.nameKey(other.name));
    }

    /** Where the person belongs, in one line as lists show it; a prefecture is called as the reader calls it. */
    public Bilingual getAffiliation() {
        if (municipality == null && organisation == null) {
            return prefecture.getCalled();
        }
        var name = municipality == null ? organisation : municipality.getFullName();
        return new Bilingual(name, name);
    }

    /** Where the person belongs with the department, as far as there is one: 稲城市医師会 / 地域連携室. */
    public String getBelonging(String reader) {
        var affiliation = getAffiliation().in(reader);
        return department == null ? affiliation : affiliation + " / " + department;
    }

    /** What lists are searched by, in the form for searching. */
    String searchText() {
        return InputText.forSearch(name, reading, getAffiliation().ja(), municipality == null ? null : municipality.getKana(),
                municipality == null ? null : municipality.getCode(), prefecture == null ? null : prefecture.getName(), prefecture == null ? null : prefecture.getEnglish(),
                department, profession, email);
    }

    /** What the person answered to what the edition asks besides. */
    public Answers getAnswers() {
        return answers == null ? Answers.NONE : answers;
    }

    /** The version of the form under which the person answered; null where nothing was asked. */
    public FormVersion getAskedUnder() {
        return askedUnder;
    }

    /** What the person answered, question by question in words. */
    public List<AnswerLine> answersIn(Words words) {
        return askedUnder == null ? List.of() : new AnswerWords(new AskedForm(askedUnder.getDefinition(), Situation.of(category)), words)
                .columns(getAnswers()).stream().filter(line -> !line.answer().isEmpty()).toList();
    }

    /** {@code row} with what is written of the person along with others. */
    Row addTo(Row row) {
        return row.with("category_id", category.getId()).with("prefecture_code", prefecture == null ? null : prefecture.getCode())
                .with("municipality_code", municipality == null ? null : municipality.getCode()).with("organisation", organisation)
                .with("name", name).with("reading", reading).with("department", department).with("profession", profession).with("email", email)
                .with("form_version_id", askedUnder == null ? null : askedUnder.getId()).with("answers", getAnswers().isEmpty() ? null : answers.json());
    }

    public Category getCategory() {
        return category;
    }

    public Prefecture getPrefecture() {
        return prefecture;
    }

    public Municipality getMunicipality() {
        return municipality;
    }

    public String getOrganisation() {
        return organisation;
    }

    public String getName() {
        return name;
    }

    public String getReading() {
        return reading;
    }

    public String getDepartment() {
        return department;
    }

    public String getProfession() {
        return profession;
    }

    public String getEmail() {
        return email;
    }
}
