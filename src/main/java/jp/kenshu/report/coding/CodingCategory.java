package jp.kenshu.report.coding;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;
import jp.kenshu.questionnaire.Questionnaire;

/** A category into which the free answers to one question are sorted, made by whoever reads them (「時間が短い」). */
@Entity
@Table(name = "coding_category")
public class CodingCategory {

    /** The most characters of its name. */
    public static final int NAME_MAX = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "questionnaire_id")
    private Questionnaire questionnaire;
    private String cell;
    private String name;

    /** For the database. */
    protected CodingCategory() {
    }

    CodingCategory(Questionnaire questionnaire, String cell, String typed) {
        this.questionnaire = questionnaire;
        this.cell = cell;
        this.name = understood(typed);
    }

    private static String understood(String typed) {
        var name = InputText.trimmed(typed);
        if (name == null || name.isEmpty()) {
            throw RuleViolation.at("category", "coding.noName");
        }
        if (name.length() > NAME_MAX) {
            throw RuleViolation.at("category", "coding.nameTooLong", NAME_MAX);
        }
        return name;
    }

    public Long getId() {
        return id;
    }

    public Questionnaire getQuestionnaire() {
        return questionnaire;
    }

    public String getCell() {
        return cell;
    }

    public String getName() {
        return name;
    }
}
