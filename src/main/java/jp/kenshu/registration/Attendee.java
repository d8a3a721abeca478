package jp.kenshu.registration;

import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;
import jp.kenshu.programme.Affiliation;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.Municipality;
import jp.kenshu.programme.Prefecture;

/** Somebody who takes part, as they describe themselves: name, where they belong, what they do, where mail reaches them. */
@Embeddable
public class Attendee {

    /** Longest name and reading, in characters as a reader counts them. */
    public static final int NAME_MAX = 50;
    /** Longest organisation and department. */
    public static final int PLACE_MAX = 100;
    /** Longest profession. */
    public static final int PROFESSION_MAX = 50;

    @ManyToOne
    @JoinColumn(name = "category_id")
    private Category category;
    @ManyToOne
    @JoinColumn(name = "prefecture_code")
    private Prefecture prefecture;
    @ManyToOne
    @JoinColumn(name = "municipality_code")
    private Municipality municipality;
    private String organisation;
    private String name;
    private String reading;
    private String department;
    private String profession;
    private String email;

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
                () -> this.reading = required("reading", reading, NAME_MAX),
                () -> this.department = worksForAnAuthority() ? required("department", department, PLACE_MAX)
                        : text("department", department, PLACE_MAX),
                () -> this.profession = required("profession", profession, PROFESSION_MAX),
                () -> this.email = address(email));
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
        if (InputText.isBroken(text)) {
            throw RuleViolation.at(field, "attendee.broken");
        }
        if (InputText.length(text) > max || text.codePointCount(0, text.length()) > 2 * max) {
            throw RuleViolation.at(field, "attendee.tooLong", max, InputText.length(text));
        }
        return text;
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

    /** Where the person belongs, in one line as lists show it. */
    public String getAffiliation() {
        if (municipality != null) {
            return municipality.getFullName();
        }
        return organisation != null ? organisation : prefecture.getName();
    }

    /** What lists are searched by, in the form for searching. */
    String searchText() {
        return InputText.forSearch(name, reading, getAffiliation(), municipality == null ? null : municipality.getKana(),
                municipality == null ? null : municipality.getCode(), prefecture == null ? null : prefecture.getName(),
                department, profession, email);
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
