package jp.kenshu.registration.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.audit.Actor;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.version.FormVersions;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.programme.place.PlaceSearch;
import jp.kenshu.registration.Channel;
import jp.kenshu.registration.Entry;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.Registrations;
import jp.kenshu.registration.form.AttendeeForm;
import jp.kenshu.storage.Retried;

/** Registers one row of an imported workbook; when its route is full, the person waits in line like everybody. */
@ApplicationScoped
@Retried
@Transactional
public class ImportedRegistrations {

    @Inject
    private Programme programme;
    @Inject
    private Registrations registrations;
    @Inject
    private PlaceSearch places;
    @Inject
    private Municipalities municipalities;
    @Inject
    private FormVersions forms;

    /** Registers the row under its attempt. */
    @AllowedTo(Role.SECRETARIAT)
    public Registration register(ImportedRow row, String attempt, Actor by) {
        var conference = programme.conference();
        var attendee = AttendeeForm.typed(row.fields()).answering(forms.findOpen(conference, FormUse.REGISTRATION), AskedColumns.answers(row.typed().answers()))
                .attendee(conference, places, municipalities);
        var route = conference.findPart(PartKind.INDIVIDUAL).orElseThrow()
                .findRoute(row.fields().get(ImportColumn.ROUTE.field())).orElseThrow();
        return registrations.register(attendee, route.getId(), true, new Entry(attempt, by, Channel.WORKBOOK, "ja"));
    }
}
