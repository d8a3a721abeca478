package jp.kenshu.registration.desk;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.InputText;
import jp.kenshu.OneLine;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.audit.Said;
import jp.kenshu.programme.KeptEdition;
import jp.kenshu.programme.Route;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.RegistrationLetters;
import jp.kenshu.storage.Retried;

/** Where one joins part Ⅰ on the day (参加用リンク): made known for a route, and told to everybody who takes part by it. */
@ApplicationScoped
@Retried
@Transactional
public class Joining {

    /** Longest link. */
    public static final int LINK_MAX = 1000;
    /** Longest note, in characters as a reader counts them. */
    public static final int NOTE_MAX = 500;

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private AuditTrail audit;
    @Inject
    private RegistrationLetters letters;
    @Inject
    private KeptEdition edition;

    /** How many people would be told: all who take part by the route. */
    public long peopleToTell(long routeId) {
        return entities.createQuery("""
                select count(r) from Registration r where r.route.id = :route and r.withdrawnAt is null""", Long.class)
                .setParameter("route", routeId).getSingleResult();
    }

    /** Refuses a link or a note that cannot be told. */
    public void mustBeTellable(String link, String note) {
        RuleViolation.saidTogether(() -> mustBeAddress(InputText.trimmed(link)), () -> mustBeShort(InputText.trimmed(note)));
    }

    /**
     * Makes link and note known and writes one letter to everybody who takes part by the route; who registers later reads
     * them in the receipt. The same once more, as by a double click, changes nothing and writes to nobody. Answers how
     * many letters were written.
     */
    @AllowedTo(Role.SECRETARIAT)
    public int announce(long routeId, String link, String note, Actor by) {
        mustBeTellable(link, note);
        var route = entities.find(Route.class, routeId, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(route);
        var newLink = InputText.trimmed(link);
        var newNote = InputText.trimmed(note);
        if (Objects.equals(route.getJoiningLink(), newLink) && Objects.equals(route.getJoiningNote(), newNote)) {
            return 0;
        }
        var before = Said.orWord(route.getJoiningLink(), "record.nothing");
        route.joinAt(newLink, newNote);
        edition.raiseNumber();
        var told = newLink == null ? List.<Registration>of() : standing(route);
        told.forEach(letters::joining);
        audit.record(by, "joiningSet", "route:" + routeId,
                before, Said.orWord(newLink, "record.nothing"), Said.orWord(newNote, "record.nothing"), told.size());
        return told.size();
    }

    private List<Registration> standing(Route route) {
        return entities.createQuery("""
                select r from Registration r join fetch r.person left join fetch r.attendee.municipality
                where r.route = :route and r.withdrawnAt is null order by r.id""", Registration.class)
                .setParameter("route", route).getResultList();
    }

    private static void mustBeAddress(String link) {
        if (link != null && (link.length() > LINK_MAX || !isWebAddress(link))) {
            throw RuleViolation.at("link", "joining.linkWrong");
        }
        OneLine.in("link", link);
    }

    private static boolean isWebAddress(String link) {
        try {
            var address = new URI(link);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme())) && address.getHost() != null;
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    private static void mustBeShort(String note) {
        if (InputText.length(note) > NOTE_MAX) {
            throw RuleViolation.at("note", "settings.tooLong", NOTE_MAX);
        }
        if (InputText.isBroken(note)) {
            throw RuleViolation.at("note", "settings.broken");
        }
    }
}
