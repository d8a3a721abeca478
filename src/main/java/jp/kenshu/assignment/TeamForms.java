package jp.kenshu.assignment;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.assignment.homework.HomeworkQuestions;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.AnsweredAs;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.form.version.FormVersions;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Programme;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;

/** What teams are asked in their papers, as the edition defines it: as a whole by their representative (資料２, 資料４), member by member (資料３). */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class TeamForms {

    private static final Map<Long, FormDefinition> READ = new ConcurrentHashMap<>();

    @Inject
    private FormVersions versions;
    @Inject
    private Programme programme;

    /**
     * What members are asked, by the part as this node keeps it: whatever of it changes raises the edition's number, so that every node
     * keeps another part from then on.
     */
    private final Cache<Part, Map<AskedOf, HomeworkQuestions>> asked = Caffeine.newBuilder().weakKeys().build();

    /** All besides the part on which it depends what a member is asked. */
    private record AskedOf(long version, String category, boolean representative) {
    }

    /** The version that the team is asked now. */
    public FormVersion askedOf(Team team, FormUse use) {
        return versions.findOpen(team.getPart().getConference(), use).orElseThrow(() -> new IllegalStateException("no " + use.code()));
    }

    /** The version that the team was shown, else the one that it is asked now. */
    public FormVersion shownTo(Team team, FormUse use, Optional<Long> shown) {
        return shown.isEmpty() ? askedOf(team, use) : versions.findShown(team.getPart().getConference(), use, shown).orElseThrow();
    }

    /** The version of this number that the team is asked, or was before a later one. */
    public Optional<FormVersion> find(Team team, FormUse use, int number) {
        return versions.of(team.getPart().getConference(), use.code()).stream().filter(FormVersion::isOpen).filter(version -> version.getNumber() == number).findFirst();
    }

    /** What 資料３ asks the members of the teams of {@code part} now. */
    public FormDefinition homework(Part part) {
        return definition(versions.openId(part.getConference(), FormUse.HOMEWORK));
    }

    /** What 資料３ asks of a member now. */
    public HomeworkQuestions homeworkOf(TeamMember member) {
        return homeworkOf(programme.announced(member.getTeam().getPart()), member.getAttendee().getCategory(), member.isRepresentative());
    }

    /** What 資料３ asks now of somebody of {@code category} in a team of {@code part}, as it is announced. */
    HomeworkQuestions homeworkOf(Part part, Category category, boolean representative) {
        var version = homeworkVersion(part);
        var definition = definition(version);
        return asked.get(part, each -> new ConcurrentHashMap<>()).computeIfAbsent(new AskedOf(version, category.getCode(), representative),
                missing -> HomeworkQuestions.of(definition, category, representative, part.getScenes()));
    }

    /** What an open version asks, which each node reads once. */
    public FormDefinition definition(long version) {
        return READ.computeIfAbsent(version, id -> versions.get(id).getDefinition());
    }

    /** The version under which what a part's teams hand in now is kept. */
    public long homeworkVersion(Part part) {
        return versions.openId(part.getConference(), FormUse.HOMEWORK);
    }

    /** The number of a version, as seals and people name it. */
    public int numberOf(long version) {
        return versions.get(version).getNumber();
    }

    /** A version as it is put to the team. */
    public static AskedForm form(FormVersion version, Team team) {
        return new AskedForm(version.getDefinition(), situationOf(team));
    }

    /** Who answers for the team, and the scenes of its part. */
    public static Situation situationOf(Team team) {
        return Situation.of(team.getRepresentative().getAttendee().getCategory(), AnsweredAs.REPRESENTATIVE, AnsweredAs.MEMBER).about(team.getPart().getScenes());
    }
}
