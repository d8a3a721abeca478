package jp.kenshu.record;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditEntry;
import jp.kenshu.audit.AuditTrail.Wanted;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.audit.Said;
import jp.kenshu.document.workbook.Listing;

/** Hands the record out of the portal, on the record. */
@ApplicationScoped
@Transactional
public class RecordExport {

    /** More entries than this have to be taken day by day. */
    static final int ENTRIES_MAX = 100_000;

    @Inject
    private AuditTrail audit;

    /** The entries that are wanted, oldest first, taken away by {@code by} in a file of {@code kind}. */
    @AllowedTo(Role.SECRETARIAT)
    public List<AuditEntry> take(Wanted wanted, String kind, Actor by) {
        var entries = new ArrayList<>(audit.list(wanted, AuditTrail.Order.DONE, false, 0, ENTRIES_MAX));
        audit.record(by, "recordTaken", "record", kind, Said.inBoth(words -> words.text("record.found", entries.size())));
        return entries;
    }

    /** The columns of the record, in words. */
    static Listing<AuditEntry> listing(Language language, RecordWords words) {
        return new Listing<AuditEntry>(language.text("record.title"))
                .moment(language.text("record.doneAt"), AuditEntry::getDoneAt)
                .text(language.text("record.doneBy"), entry -> entry.getDoneBy().name())
                .text(language.text("record.kindOfPerson"), entry -> language.text("Actor." + entry.getDoneBy().kind()))
                .text(language.text("record.action"), words::action)
                .text(language.text("record.subject"), words::subject)
                .text(language.text("record.detail"), words::detail);
    }
}
