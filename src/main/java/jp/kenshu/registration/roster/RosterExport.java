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
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.registration.AnswerColumns;
import jp.kenshu.registration.AnswerFiles;
import jp.kenshu.registration.Registration;

/** Hands lists of part Ⅰ out of the portal, on the record. E-mail addresses leave it with the secretariat alone. */
@ApplicationScoped
@Transactional
public class RosterExport {

    @Inject
    private Programme programme;
    @Inject
    private Municipalities municipalities;
    @Inject
    private Roster roster;
    @Inject
    private FormVersions forms;
    @Inject
    private AnswerFiles files;
    @Inject
    private AuditTrail audit;

    /** What the edition asks besides, as columns in the language of {@code words}. */
    AnswerColumns answers(Words words) {
        return AnswerColumns.of(forms.findOpen(programme.announced(), FormUse.REGISTRATION), words);
    }

    /** The same for a list that is taken away, with the names of the files that were sent as answers. */
    AnswerColumns answersWithFiles(Words words) {
        return answers(words).with(programme.announced().findPart(PartKind.INDIVIDUAL).map(files::namesOf).orElse(Map.of()));
    }

    /** The registrations that {@code filter} lets through, in the order of the list, taken away by {@code by} in a file of {@code kind}. */
    @AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
    public List<Registration> take(RosterFilter filter, String sort, String kind, Actor by) {
        var part = programme.announced().findPart(PartKind.INDIVIDUAL);
        var rows = part.map(found -> roster.all(found, filter, sort)).orElse(List.of());
        audit.record(by, "exported", part.map(found -> "part:" + found.getId()).orElse("part"),
                kind.equals("csv") ? "CSV" : "Excel", part.map(found -> inWords(filter, found)).orElse(null), Said.inBoth(words -> words.text("people.found", rows.size())));
        return rows;
    }

    /** The filter as the record says it. */
    private Bilingual inWords(RosterFilter filter, Part part) {
        return Said.inBoth(words -> {
            var conditions = new ArrayList<String>();
            Optional.ofNullable(filter.words()).ifPresent(conditions::add);
            part.getConference().getCategories().stream().filter(each -> each.getId().equals(filter.category()))
                    .forEach(each -> conditions.add(each.getName().in(words.locale())));
            part.getRoutes().stream().filter(each -> each.getId().equals(filter.route())).forEach(each -> conditions.add(each.getName().in(words.locale())));
            municipalities.prefectures().stream().filter(each -> each.getCode().equals(filter.prefecture())).forEach(each -> conditions.add(each.getCalled().in(words.locale())));
            AnswerColumns.of(forms.findOpen(part.getConference(), FormUse.REGISTRATION), words).labelOf(filter.answer()).ifPresent(conditions::add);
            conditions.add(words.name(filter.standing()));
            return String.join(words.text("record.and"), conditions);
        });
    }

    /** The columns of a list in one language, with e-mail addresses or without, and with what the edition asks besides. */
    static Listing<Registration> listing(Language language, boolean withEmail, AnswerColumns answers) {
        var words = language.words();
        var listing = new Listing<Registration>(words.text("people.list"))
                .text(words.text("people.number"), Registration::getNumber)
                .text(words.text("people.name"), r -> r.getAttendee().getName())
                .text(words.text("people.reading"), r -> r.getAttendee().getReading())
                .text(words.text("people.category"), r -> language.of(r.getAttendee().getCategory().getName()))
                .text(words.text("people.prefecture"), r -> r.getAttendee().getPrefecture() == null ? null : language.of(r.getAttendee().getPrefecture().getCalled()))
                .text(words.text("people.municipalityCode"), r -> r.getAttendee().getMunicipality() == null ? null : r.getAttendee().getMunicipality().getCode())
                .text(words.text("people.affiliation"), r -> language.of(r.getAttendee().getAffiliation()))
                .text(words.text("people.department"), r -> r.getAttendee().getDepartment())
                .text(words.text("people.profession"), r -> r.getAttendee().getProfession());
        if (withEmail) {
            listing.text(words.text("people.email"), r -> r.getAttendee().getEmail());
        }
        return answers.addTo(listing.text(words.text("people.route"), r -> language.of(r.getRoute().getName()))
                .text(words.text("people.waitingRoute"), r -> r.isWaiting() ? language.of(r.getWaitingRoute().getName()) : null)
                .moment(words.text("people.registeredAt"), Registration::getRegisteredAt)
                .text(words.text("people.channel"), r -> words.name(r.getChannel()))
                .moment(words.text("people.withdrawnAt"), Registration::getWithdrawnAt), Registration::getId, Registration::getAttendee);
    }
}
