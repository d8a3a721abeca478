package jp.kenshu.registration;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.RuleViolation;
import jp.kenshu.programme.Programme;
import jp.kenshu.storage.Turn;

/**
 * Those who register for a part take turns on this node, in the order in which they come: who waits while others are being registered is
 * registered together with whoever else came by then. Whatever is not sound, or in the way of others, is looked at by itself.
 */
@ApplicationScoped
public class RegistrationTurns {

    @Inject
    private Programme programme;
    @Inject
    private Registrations registrations;
    @Inject
    private RegistrationsTogether together;

    private final Map<Long, Turn<Wish, Optional<Registration>>> turns = new ConcurrentHashMap<>();

    /** The same as {@link Registrations#register}, perhaps together with others who register at this moment: in no transaction but theirs. */
    @Transactional(Transactional.TxType.NEVER)
    public Registration register(Attendee attendee, long routeId, boolean waitsWhenFull, Entry entry) {
        var route = programme.findAnnouncedRoute(routeId).orElseThrow(() -> RuleViolation.at("route", "registration.route"));
        return turns.computeIfAbsent(route.getPart().getId(), part -> new Turn<>(together::register, failure -> Optional.empty()))
                .write(new Wish(route, attendee, waitsWhenFull, entry))
                .orElseGet(() -> registrations.register(attendee, routeId, waitsWhenFull, entry));
    }
}
