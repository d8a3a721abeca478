package jp.kenshu.registration.roster;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.Language;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.document.Listing;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.registration.Registration;

/** Hands lists of part Ⅰ out of the portal, on the record. E-mail addresses leave it with the secretariat alone. */
@ApplicationScoped
@Transactional
public class RosterExport {

    @Inject
    private Programme programme;
    @Inject
    private Roster roster;
    @Inject
    private AuditTrail audit;

    /** The registrations that {@code filter} lets through, taken away by {@code by} in a file of {@code kind}. */
    public List<Registration> take(RosterFilter filter, String kind, Actor by) {
        var part = programme.conference().findPart(PartKind.INDIVIDUAL);
        var rows = part.map(found -> roster.all(found, filter)).orElse(List.of());
        audit.record(by, "exported", part.map(found -> "part:" + found.getId()).orElse("part"),
                kind + " " + filter.toQuery() + " (" + rows.size() + ")");
        return rows;
    }

    /** The columns of a list in one language, with e-mail addresses or without. */
    static Listing<Registration> listing(Language language, boolean withEmail) {
        var words = language.words();
        var listing = new Listing<Registration>(words.text("people.list"))
                .text(words.text("people.number"), Registration::getNumber)
                .text(words.text("people.name"), r -> r.getAttendee().getName())
                .text(words.text("people.reading"), r -> r.getAttendee().getReading())
                .text(words.text("people.category"), r -> language.of(r.getAttendee().getCategory().getName()))
                .text(words.text("people.prefecture"), r -> r.getAttendee().getPrefecture() == null ? null : r.getAttendee().getPrefecture().getName())
                .text(words.text("people.municipalityCode"), r -> r.getAttendee().getMunicipality() == null ? null : r.getAttendee().getMunicipality().getCode())
                .text(words.text("people.affiliation"), r -> r.getAttendee().getAffiliation())
                .text(words.text("people.department"), r -> r.getAttendee().getDepartment())
                .text(words.text("people.profession"), r -> r.getAttendee().getProfession());
        if (withEmail) {
            listing.text(words.text("people.email"), r -> r.getAttendee().getEmail());
        }
        return listing.text(words.text("people.route"), r -> language.of(r.getRoute().getName()))
                .text(words.text("people.waitingRoute"), r -> r.isWaiting() ? language.of(r.getWaitingRoute().getName()) : null)
                .moment(words.text("people.registeredAt"), Registration::getRegisteredAt)
                .text(words.text("people.channel"), r -> words.name(r.getChannel()))
                .moment(words.text("people.withdrawnAt"), Registration::getWithdrawnAt);
    }
}
