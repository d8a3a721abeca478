package jp.kenshu.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.account.Person;
import jp.kenshu.account.SignedIn;
import jp.kenshu.audit.AuditEntry;
import jp.kenshu.audit.AuditTrail;
import org.omnifaces.util.Faces;

/** What is held on one person, as the secretariat answers who asks: what, why, who has looked at it, to take away and to erase on request. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class PersonPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private PersonalData data;
    @Inject
    private Export export;
    @Inject
    private Erasure erasure;
    @Inject
    private AuditTrail audit;
    @Inject
    private Language language;

    private Person person;
    private List<Export.Section> sections = List.of();
    private List<AuditEntry> looks = List.of();
    private Map<String, Long> reach = Map.of();

    @PostConstruct
    void read() {
        person = Asked.id(request, "id").flatMap(data::find).orElse(null);
        if (person != null) {
            audit.looked(signedIn.asActor(), "person:" + person.getId());
            sections = export.sections(person, language.words());
            looks = looks();
            if (request.getParameter("asked") != null) {
                ask();
            }
        }
    }

    private List<AuditEntry> looks() {
        var all = new ArrayList<AuditEntry>();
        data.identityOf(person.getId()).circle().forEach(subject -> audit.of(subject).stream()
                .filter(entry -> List.of("looked", "personExported").contains(entry.getAction())).forEach(all::add));
        all.sort(Comparator.comparing(AuditEntry::getId).reversed());
        return all;
    }

    /** There is no such page without a person. */
    public void mustExist() {
        if (person == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Shows first what erasing would reach. */
    public void ask() {
        reach = erasure.reach(person.getId());
    }

    /** Erases the person. */
    public void erase() {
        erasure.erase(person.getId(), signedIn.asActor());
        Faces.redirect("/privacy/organiser/person?id=" + person.getId() + "&done=erased");
    }

    /** Whether somebody has to look at what erasing would reach. */
    public boolean isAsking() {
        return !reach.isEmpty();
    }

    /** The tables that erasing would reach, each with how many rows. */
    public List<Map.Entry<String, Long>> getReach() {
        return reach.entrySet().stream().filter(each -> each.getValue() > 0).toList();
    }

    /** Whether the person's data have been taken out. */
    public boolean isErased() {
        return person != null && person.isErased();
    }

    public Person getPerson() {
        return person;
    }

    /** What is held, table by table. */
    public List<Export.Section> getSections() {
        return sections;
    }

    /** Who looked at the person's pages or took their data away, the latest first. */
    public List<AuditEntry> getLooks() {
        return looks;
    }
}
