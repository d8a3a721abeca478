package jp.kenshu.assignment.collection;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.Words;
import jp.kenshu.assignment.ScenePreferences;
import jp.kenshu.assignment.TeamForms;
import jp.kenshu.assignment.TeamSubmission;
import jp.kenshu.assignment.TeamSubmissions;
import jp.kenshu.assignment.form.Forms;
import jp.kenshu.assignment.form.HomeworkForm;
import jp.kenshu.assignment.homework.SubmittedHomework;
import jp.kenshu.assignment.overview.OverviewWords;
import jp.kenshu.assignment.overview.Overviews;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.AnswerFile;
import jp.kenshu.registration.AnswerFiles;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamState;
import jp.kenshu.registration.Teams;
import jp.kenshu.storage.StoredFile;
import jp.kenshu.storage.StoredFiles;

/** What the admitted teams of a venue have handed in: 資料２ and 資料３ as PDF and Word, 資料４ and what else was sent as files as it came. */
@ApplicationScoped
@Transactional
public class Collected {

    private static final Words WORDS = HomeworkForm.words();

    @Inject
    private Teams teams;
    @Inject
    private ScenePreferences preferences;
    @Inject
    private TeamSubmissions submissions;
    @Inject
    private TeamForms teamForms;
    @Inject
    private Overviews overviews;
    @Inject
    private Forms forms;
    @Inject
    private StoredFiles files;
    @Inject
    private AnswerFiles sent;
    @Inject
    private AuditTrail audit;

    /** One answer in a cell of its own: whose, of which paper, to what. */
    public record Answer(Team team, String paper, String person, String question, String scene, String text) {
    }

    /** A ZIP with a folder for each municipality. */
    private static final class Archive {
        private final ZipOutputStream zip;
        private final Set<String> names = new HashSet<>();

        Archive(OutputStream out) {
            zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        }

        void put(Team team, String name, byte[] content) {
            begin(team, name, stream -> stream.write(content));
        }

        private interface Content {
            void write(OutputStream out) throws IOException;
        }

        void begin(Team team, String name, Content content) {
            try {
                zip.putNextEntry(new ZipEntry(free(team.getMunicipality().getFullName() + "/" + name)));
                content.write(zip);
                zip.closeEntry();
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        /** The name, numbered where another entry already bears it. */
        private String free(String name) {
            var dot = name.lastIndexOf('.');
            var free = name;
            for (int number = 2; !names.add(free); number++) {
                free = name.substring(0, dot) + "（" + number + "）" + name.substring(dot);
            }
            return free;
        }
    }

    /** Writes everything of {@code venue} as one ZIP and leaves the stream open. */
    @AllowedTo(Role.SECRETARIAT)
    public void writeZip(Venue venue, OutputStream out, Actor by) throws IOException {
        var archive = new Archive(out);
        for (var team : admittedAt(venue)) {
            putPreference(team, archive);
            putHomework(team, archive);
            putOverview(team, archive);
            sent.ofPapers(team).forEach(file -> put(team, nameOf(file), file.getFile(), archive));
        }
        archive.zip.finish();
        audit.record(by, "papersTaken", "venue:" + venue.getId(), "ZIP");
    }

    private List<Team> admittedAt(Venue venue) {
        return teams.of(venue.getPart()).stream().filter(team -> team.getState() == TeamState.ADMITTED)
                .filter(team -> team.getVenue().getId().equals(venue.getId()))
                .sorted(Comparator.comparing(team -> team.getMunicipality().getCode())).toList();
    }

    private void putPreference(Team team, Archive archive) {
        if (preferences.find(team).isPresent()) {
            for (var kind : List.of(Forms.Kind.PDF, Forms.Kind.WORD)) {
                var made = forms.preference(team, kind);
                archive.put(team, made.name(), made.content());
            }
        }
    }

    private void putHomework(Team team, Archive archive) {
        submissions.findStanding(team).ifPresent(standing -> standing.getMembers().stream()
                .filter(member -> !member.answers().isEmpty() || member.orgChartId() != null).forEach(member -> {
                    for (var kind : List.of(Forms.Kind.PDF, Forms.Kind.WORD)) {
                        var made = forms.homework(team, member.memberId(), writer(team, member), written(standing, member), kind);
                        archive.put(team, made.name(), made.content());
                    }
                    if (member.orgChartId() != null) {
                        files.find(member.orgChartId()).ifPresent(chart -> put(team, WORDS.text("form.chart.file",
                                team.getMunicipality().getName(), member.name()) + "." + chart.getKind().ending(), chart, archive));
                    }
                }));
    }

    private static HomeworkForm.Writer writer(Team team, SubmittedHomework member) {
        return new HomeworkForm.Writer(team.getMunicipality().getFullName(), HomeworkForm.Writer.placeOf(member.affiliation(), member.department()),
                member.name(), member.profession());
    }

    private void putOverview(Team team, Archive archive) {
        overviews.find(team).filter(overview -> overview.isSubmitted())
                .ifPresent(overview -> overview.getFiles().forEach(file -> put(team, file.getName(), file.getFile(), archive)));
    }

    private static String nameOf(AnswerFile file) {
        return (file.getMember() == null ? "" : file.getSender() + " ") + file.getFile().getOriginalName();
    }

    private void put(Team team, String name, StoredFile file, Archive archive) {
        var place = files.pathOf(file);
        if (Files.isRegularFile(place)) {
            archive.begin(team, name, out -> Files.copy(place, out));
        }
    }

    /** Every answer of {@code venue}'s teams, team by team and paper by paper. */
    @AllowedTo(Role.SECRETARIAT)
    public List<Answer> answers(Venue venue, Actor by) {
        var answers = new ArrayList<Answer>();
        for (var team : admittedAt(venue)) {
            addPreference(team, answers);
            submissions.findStanding(team).ifPresent(standing -> standing.getMembers().forEach(member -> addHomework(team, member, written(standing, member), answers)));
            overviews.find(team).filter(overview -> overview.isSubmitted()).ifPresent(overview ->
                    OverviewWords.facts(overview, WORDS)
                            .forEach((label, value) -> answers.add(new Answer(team, paper(DeadlineKind.OVERVIEW), "", label, "", value))));
            addFiles(team, answers);
        }
        audit.record(by, "papersTaken", "venue:" + venue.getId(), "Excel");
        return answers;
    }

    private void addFiles(Team team, List<Answer> answers) {
        for (var file : sent.ofPapers(team)) {
            var asked = teamForms.askedOf(team, file.getForm()).getDefinition().find(file.getQuestion()).map(question -> question.label().ja()).orElse(file.getQuestion());
            answers.add(new Answer(team, paper(DeadlineKind.valueOf(file.getForm().name())), file.getMember() == null ? "" : file.getSender(), asked, "",
                    sent.nameAndAddress(file)));
        }
    }

    private static String paper(DeadlineKind kind) {
        return WORDS.text("assignment.paper." + kind);
    }

    private void addPreference(Team team, List<Answer> answers) {
        preferences.find(team).ifPresent(wish -> {
            var paper = paper(DeadlineKind.SCENE_PREFERENCE);
            wish.answersIn(WORDS).forEach(line -> answers.add(new Answer(team, paper, "", line.question(), "", line.answer())));
        });
    }

    /** What a member was asked and wrote when the team submitted. */
    private Forms.Written written(TeamSubmission standing, SubmittedHomework member) {
        return new Forms.Written(standing.getAskedUnder(), member.questions(teamForms.definition(standing.getAskedUnder()), standing.getTeam().getPart()), member::answer);
    }

    private static void addHomework(Team team, SubmittedHomework member, Forms.Written written, List<Answer> answers) {
        var asked = written.asked();
        for (var key : asked.keys()) {
            var scene = key.sceneCode() == null ? "" : team.getPart().findScene(key.sceneCode()).map(found -> found.getName().ja()).orElse("");
            var text = member.answer(key);
            answers.add(new Answer(team, paper(DeadlineKind.HOMEWORK), member.name(), asked.question(key).label().ja(), scene, HomeworkForm.inWords(asked, key, text)));
        }
    }
}
