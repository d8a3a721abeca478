package jp.kenshu.mail;

import java.util.List;
import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.Asked;
import jp.kenshu.Language;
import jp.kenshu.listing.Listed;
import jp.kenshu.listing.Option;
import jp.kenshu.listing.Stretch;
import jp.kenshu.mail.OutgoingMail.State;
import org.omnifaces.util.Faces;

/** All letters of the portal with how far each has come; those in vain can be tried again. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class OutboxPage {

    @Inject
    private Listed listed;
    @Inject
    private Outbox outbox;
    @Inject
    private HttpServletRequest request;
    @Inject
    private Language language;
    private State state;
    private Map<State, Long> counts;
    private Stretch<OutgoingMail> list;

    /** Reads the letters that the address asks for. */
    @PostConstruct
    void read() {
        state = listed.value("state", State.values());
        var wanted = new Outbox.Wanted(state, listed.value("q"), listed.value("about"));
        var order = listed.order(Outbox.Order.values());
        counts = outbox.counts();
        list = listed.stretch(outbox.count(wanted), (first, size) -> outbox.list(wanted, order, listed.isNewestFirst(), first, size));
    }

    /** Lets all letters that were given up be tried again. */
    public void tryAllAgain() {
        Faces.redirect(Listed.with(listed.getHere(), "done", String.valueOf(outbox.tryAllAgain())));
    }

    /** How many letters are just being tried again, or null. */
    public Integer getTriedAgain() {
        return Asked.number(request, "done").orElse(null);
    }

    /** How many letters there are of {@code of}. */
    public long count(State of) {
        return counts.get(of);
    }

    /** The states a letter can have. */
    public List<State> getStates() {
        return List.of(State.values());
    }

    /** The same states, for the filter. */
    public List<Option> getStateOptions() {
        return Option.of(getStates(), each -> each, each -> language.text("outbox.state." + each), state);
    }

    /** The letters that the page shows. */
    public Stretch<OutgoingMail> getList() {
        return list;
    }

    public State getState() {
        return state;
    }
}
