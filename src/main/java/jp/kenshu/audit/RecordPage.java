package jp.kenshu.audit;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.InputText;
import jp.kenshu.Language;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The record of the portal, newest first, as the secretariat reads it. */
@Named
@RequestScoped
public class RecordPage {

    @Inject
    private AuditTrail audit;
    @Inject
    private Language language;

    private String words;
    private final LazyDataModel<AuditEntry> list = new Stretch();

    /** The list as the table asks for it, a stretch at a time. */
    private final class Stretch extends LazyDataModel<AuditEntry> {

        @Override
        public int count(Map<String, FilterMeta> unused) {
            return (int) audit.count(InputText.trimmed(words));
        }

        @Override
        public List<AuditEntry> load(int first, int size, Map<String, SortMeta> unsorted, Map<String, FilterMeta> unused) {
            return audit.newest(InputText.trimmed(words), first, size);
        }

        @Override
        public String getRowKey(AuditEntry entry) {
            return entry.getId().toString();
        }
    }

    /** What was done, in words. */
    public String action(AuditEntry entry) {
        return language.words().text("audit." + entry.getAction());
    }

    /** What it was done to, in words: the kind of thing and its number. */
    public String subject(AuditEntry entry) {
        var parts = entry.getSubject().split(":", 2);
        return language.words().text("auditSubject." + parts[0]) + (parts.length == 2 ? " " + parts[1] : "");
    }

    /** The page of what it was done to, or null where it has none. */
    public String page(AuditEntry entry) {
        var parts = entry.getSubject().split(":", 2);
        return switch (parts[0]) {
            case "registration" -> "/registration/organiser/registration?id=" + parts[1];
            case "team" -> "/registration/organiser/team?id=" + parts[1];
            default -> null;
        };
    }

    public LazyDataModel<AuditEntry> getList() {
        return list;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
