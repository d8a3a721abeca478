package jp.kenshu.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jp.kenshu.Bilingual;

/** A kind of participant, such as 市町村担当者 or コーディネーター, as the announcement counts them. */
@Entity
@Table(name = "category")
public class Category {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "conference_id")
    private Conference conference;
    private String code;
    private int position;
    private Bilingual name;
    @Enumerated(EnumType.STRING)
    private Affiliation affiliation;
    private boolean facilitates;

    /** For the database. */
    protected Category() {
    }

    /** A category of {@code conference} whose people belong to what {@code affiliation} says. */
    public Category(Conference conference, String code, Bilingual name, Affiliation affiliation) {
        this.conference = conference;
        this.code = code;
        this.position = conference.getCategories().size() + 1;
        this.name = name;
        this.affiliation = affiliation;
        conference.add(this);
    }

    /** Says that its people may lead a group's talk by their work, as officers of local government may by their office. */
    public void allowFacilitating() {
        this.facilitates = true;
    }

    /** Whether its people lead talks by their work, so that they are asked to chair before others. */
    public boolean isFacilitating() {
        return facilitates;
    }

    /** Whether one of its people can lead a group's talk: by the office in local government, or by such work. */
    public boolean canLead() {
        return facilitates || isLocalGovernment();
    }

    /** Whether people of this category work for a prefecture or a municipality. */
    public boolean isLocalGovernment() {
        return affiliation != Affiliation.ORGANISATION;
    }

    public Long getId() {
        return id;
    }

    public Conference getConference() {
        return conference;
    }

    public String getCode() {
        return code;
    }

    public int getPosition() {
        return position;
    }

    public Bilingual getName() {
        return name;
    }

    public Affiliation getAffiliation() {
        return affiliation;
    }
}
