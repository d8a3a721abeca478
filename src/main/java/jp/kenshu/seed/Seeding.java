package jp.kenshu.seed;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.assignment.ScenePreferences;
import jp.kenshu.assignment.TeamSubmissions;
import jp.kenshu.assignment.overview.Overviews;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.version.FormVersions;
import jp.kenshu.lecture.Lectures;
import jp.kenshu.lecture.course.Courses;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.seed.edition.BrokenSeed;
import jp.kenshu.seed.edition.Crowd;
import jp.kenshu.seed.edition.Edition;
import jp.kenshu.seed.edition.FormsReader;
import jp.kenshu.seed.edition.SeedFolder;
import jp.kenshu.worksheet.outline.Outlines;

/** Brings an edition into an empty portal, all of it or nothing. */
@ApplicationScoped
@Transactional
public class Seeding {

    @Inject
    private Programme programme;
    @Inject
    private Municipalities municipalities;
    @Inject
    private Lectures lectures;
    @Inject
    private Outlines outlines;
    @Inject
    private FormVersions forms;
    @Inject
    private Overviews overviews;
    @Inject
    private ScenePreferences preferences;
    @Inject
    private TeamSubmissions submissions;
    @Inject
    private Courses courses;
    @Inject
    private Questionnaires questionnaires;

    /** Loads the edition of this name, or in this folder; a broken one throws {@link BrokenSeed} and leaves no trace. */
    public void load(String name) {
        var edition = Edition.read(name);
        if (municipalities.count() == 0) {
            edition.prefectures().forEach(municipalities::add);
            edition.municipalities().forEach(municipalities::add);
        }
        programme.open(edition.conference());
        lectures.open(edition.lectures());
        outlines.open(edition.conference(), edition.outline());
        edition.forms().values().forEach(form -> forms.load(edition.conference(), form));
        courses.open(edition.courses());
        edition.questionnaires().forEach(plan -> questionnaires.load(edition.conference(), plan));
    }

    /**
     * Gives editions that an earlier portal brought in the forms of papers that it had in its code, and puts under them what has
     * been answered; a portal that has them is left as it is.
     */
    public void complete() {
        programme.conferences().stream().filter(conference -> conference.findPart(PartKind.TEAM).isPresent()).forEach(this::complete);
    }

    private void complete(Conference conference) {
        var lacking = Stream.of(FormUse.values()).filter(FormUse::isPaper).filter(use -> forms.of(conference, use.code()).isEmpty()).toList();
        if (!lacking.isEmpty()) {
            var usual = FormsReader.usual(conference);
            lacking.forEach(use -> forms.load(conference, usual.get(use)));
        }
        forms.findOpen(conference, FormUse.OVERVIEW).ifPresent(overviews::putUnder);
        forms.findOpen(conference, FormUse.SCENE_PREFERENCE).ifPresent(preferences::putUnder);
        forms.findOpen(conference, FormUse.HOMEWORK).ifPresent(submissions::putUnder);
    }

    /** Whether {@code conference} is the edition of this name, or in this folder. */
    boolean isOf(String name, Conference conference) {
        return SeedFolder.of(name).code().equals(Optional.of(conference.getCode()));
    }

    /** Who comes to the demonstration of {@code conference}: as its files say, or as many as fit where they are another edition's. */
    Crowd crowd(String name, Conference conference) {
        return isOf(name, conference) ? Edition.read(name).crowd() : Crowd.thatFits(conference);
    }
}
