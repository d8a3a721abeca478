package jp.kenshu.record;

import java.util.Comparator;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.audit.AuditEntry;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.listing.Listed;
import jp.kenshu.listing.Option;
import jp.kenshu.listing.Stretch;

/** The record of the portal, newest first, as the secretariat reads it. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class RecordPage {

    @Inject
    private Listed listed;
    @Inject
    private AuditTrail audit;
    @Inject
    private Language language;

    private Stretch<AuditEntry> list;
    private List<Option> kinds;

    /** Reads the entries that the address asks for. */
    @PostConstruct
    void read() {
        var wanted = RecordFilter.of(listed::value);
        var order = listed.order(AuditTrail.Order.values());
        list = listed.stretch(audit.count(wanted), (first, size) -> audit.list(wanted, order, listed.isNewestFirst(), first, size));
        kinds = Option.of(audit.actions(), action -> action, action -> language.text("audit." + action), listed.value("action")).stream()
                .sorted(Comparator.comparing(Option::label)).toList();
    }

    /** The page of what it was done to, or null where it has none. */
    public String page(AuditEntry entry) {
        var parts = entry.getSubject().split(":", 2);
        return switch (parts[0]) {
            case "registration" -> "/registration/organiser/registration?id=" + parts[1];
            case "team" -> "/registration/organiser/team?id=" + parts[1];
            case "lecture" -> "/lecture/organiser/lecture?id=" + parts[1];
            default -> null;
        };
    }

    /** The kinds of deeds on the record, in the order of their words. */
    public List<Option> getKinds() {
        return kinds;
    }

    /** The same entries as a file of {@code ending}. */
    public String file(String ending) {
        return listed.getHere().replaceFirst("^[^?]*", "/record/organiser/record." + ending);
    }

    /** The entries that the page shows. */
    public Stretch<AuditEntry> getList() {
        return list;
    }
}
