package jp.kenshu.registration.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.Bilingual;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.Words;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.audit.Said;
import jp.kenshu.document.workbook.Listing;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.version.FormVersions;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.registration.AnswerColumns;
import jp.kenshu.registration.AnswerFiles;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;
import jp.kenshu.registration.desk.TeamFilter;
import jp.kenshu.registration.desk.TeamOrder;

/** Hands the list of the teams' people for part Ⅱ out of the portal, on the record. E-mail addresses and answers leave it with the secretariat alone. */
@ApplicationScoped
@Transactional
public class MemberExport {

    @Inject
    private Programme programme;
    @Inject
    private Municipalities municipalities;
    @Inject
    private Teams teams;
    @Inject
    private FormVersions forms;
    @Inject
    private AnswerFiles files;
    @Inject
    private AuditTrail audit;

    /** What the edition asks members besides, with the names and addresses of the files that they sent. */
    AnswerColumns answers(Words words) {
        return AnswerColumns.of(forms.findOpen(programme.announced(), FormUse.MEMBER), words)
                .with(programme.announced().findPart(PartKind.TEAM).map(files::namesOfMembers).orElse(Map.of()));
    }

    /** The people of the teams that {@code filter} lets through, team by team in the order of the list, taken away by {@code by} in a file of {@code kind}. */
    @AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
    public List<TeamMember> take(TeamFilter filter, TeamOrder order, String kind, Actor by) {
        var part = programme.announced().findPart(PartKind.TEAM);
        var rows = part.stream().flatMap(found -> teams.of(found).stream()).filter(filter::shows).sorted(order.comparator())
                .flatMap(team -> team.getMembers().stream()).toList();
        audit.record(by, "exported", part.map(found -> "part:" + found.getId()).orElse("part"),
                kind.equals("csv") ? "CSV" : "Excel", part.map(found -> inWords(filter, found)).orElse(null), Said.inBoth(words -> words.text("people.found", rows.size())));
        return rows;
    }

    /** The filter as the record says it. */
    private Bilingual inWords(TeamFilter filter, Part part) {
        return Said.inBoth(words -> {
            var conditions = new ArrayList<String>();
            Optional.ofNullable(filter.words()).ifPresent(conditions::add);
            Optional.ofNullable(filter.state()).map(words::name).ifPresent(conditions::add);
            part.getVenues().stream().filter(venue -> venue.getCode().equals(filter.venue())).map(Venue::getName)
                    .forEach(name -> conditions.add(name.in(words.locale())));
            municipalities.prefectures().stream().filter(each -> each.getCode().equals(filter.prefecture())).map(each -> each.getCalled().in(words.locale()))
                    .forEach(conditions::add);
            AnswerColumns.of(forms.findOpen(part.getConference(), FormUse.MEMBER), words).labelOf(filter.answer()).ifPresent(conditions::add);
            return conditions.isEmpty() ? words.text("teams.all") : String.join(words.text("record.and"), conditions);
        });
    }

    /** The columns of the list in one language, with e-mail addresses or without, and with what the edition asks besides. */
    static Listing<TeamMember> listing(Language language, boolean withEmail, AnswerColumns answers) {
        var words = language.words();
        var listing = new Listing<TeamMember>(words.text("teams.members.list"))
                .text(words.text("people.number"), m -> m.getTeam().getNumber())
                .text(words.text("attendee.municipality.label"), m -> m.getTeam().getMunicipality().getFullName())
                .text(words.text("people.municipalityCode"), m -> m.getTeam().getMunicipality().getCode())
                .text(words.text("venues.legend"), m -> language.of(m.getTeam().getVenue().getName()))
                .text(words.text("team.state"), m -> words.name(m.getTeam().getState()))
                .text(words.text("part2.representative"), m -> m.isRepresentative() ? "○" : null)
                .text(words.text("people.name"), m -> m.getAttendee().getName())
                .text(words.text("people.reading"), m -> m.getAttendee().getReading())
                .text(words.text("people.category"), m -> language.of(m.getAttendee().getCategory().getName()))
                .text(words.text("people.affiliation"), m -> language.of(m.getAttendee().getAffiliation()))
                .text(words.text("people.department"), m -> m.getAttendee().getDepartment())
                .text(words.text("people.profession"), m -> m.getAttendee().getProfession());
        if (withEmail) {
            listing.text(words.text("people.email"), m -> m.getAttendee().getEmail());
        }
        return answers.addTo(listing.moment(words.text("teams.members.confirmedAt"), TeamMember::getConfirmedAt), TeamMember::getId, TeamMember::getAttendee);
    }
}
