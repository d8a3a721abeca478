package jp.kenshu.circular;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.OutgoingMail;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Programme;
import org.omnifaces.util.Faces;

/** One circular as it would be sent or was sent: to how many, the first letters in full, a test to oneself, now or later, and how far its letters have come. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class SendingPage {

    private static final int LETTERS_SHOWN = 3;

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Programme programme;
    @Inject
    private Circulars circulars;
    @Inject
    private Recipients recipients;
    @Inject
    private CircularLetters letters;
    @Inject
    private Outbox outbox;
    @Inject
    private PortalClock clock;
    @Inject
    private Language language;

    private Circular circular;
    private int version;
    private String day;
    private String time;
    private List<Recipient> readers = List.of();

    @PostConstruct
    void read() {
        circular = Asked.id(request, "id").flatMap(id -> circulars.find(programme.conference(), id)).orElse(null);
        if (circular != null) {
            version = circular.getVersion();
            readers = circular.getState() == Circular.State.SENT ? List.of() : recipients.of(circular);
        }
    }

    /** There is no such page without a circular. */
    public void mustExist() {
        if (circular == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Sends one letter to the one who asks. */
    public void tryOut() {
        circulars.tryOut(circular.getId(), signedIn.getEmail(), signedIn.asActor());
        goOn("tried");
    }

    /** Sends it now. */
    public void send() {
        circulars.send(circular.getId(), version, signedIn.asActor());
        goOn("sent");
    }

    /** Orders it for the day and time that were typed. */
    public void order() {
        var moment = DueMoment.typed(day, time, clock.today());
        if (moment.wholeDay()) {
            throw RuleViolation.at("time", "circular.timeMissing");
        }
        circulars.order(circular.getId(), version, moment.at(), signedIn.asActor());
        goOn("ordered");
    }

    /** Takes the order back. */
    public void takeBack() {
        circulars.takeBack(circular.getId(), signedIn.asActor());
        goOn("takenBack");
    }

    /** Throws the draft away. */
    public void discard() {
        circulars.discard(circular.getId(), signedIn.asActor());
        Faces.redirect("/circular/organiser/circulars?done=discarded");
    }

    private void goOn(String done) {
        Faces.redirect("/circular/organiser/sending?id=" + circular.getId() + "&done=" + done);
    }

    /** To how many it would be sent now. */
    public int getCount() {
        return readers.size();
    }

    /** What the button says that sends it now. */
    public String getSendWords() {
        return language.text("sending.now", getCount());
    }

    /** The first letters, as their readers would see them. */
    public List<CircularLetters.Shown> getShown() {
        return readers.stream().limit(LETTERS_SHOWN).map(reader -> letters.show(circular, reader)).toList();
    }

    /** What is not known of some readers, in a sentence for each field. */
    public List<String> getUnknown() {
        var counts = new TreeMap<CircularField, Integer>();
        readers.forEach(reader -> circular.textIn(reader.language()).unknown(reader.values()).forEach(field -> counts.merge(field, 1, Integer::sum)));
        return counts.entrySet().stream().map(each -> language.text("circular.unknownFor", each.getKey().place(), each.getValue(),
                language.text("circular.unknown"))).toList();
    }

    /** The chosen set in words, condition by condition. */
    public List<String> getConditions() {
        var chosen = circular.getChosen();
        var said = new ArrayList<String>();
        var words = language.words();
        said.add(words.name(chosen.getAddressees()));
        said.add(chosen.getStanding() != null ? words.name(chosen.getStanding()) : words.text("circular.standing." + (chosen.getAddressees().isOfTeams() ? "teams" : "people")));
        said.add(chosen.getLacking() == null ? null : words.name(chosen.getLacking()));
        said.add(chosen.getCategory() == null ? null : language.of(chosen.getCategory().getName()));
        said.add(chosen.getRoute() == null ? null : language.of(chosen.getRoute().getName()));
        said.add(chosen.getVenue() == null ? null : language.of(chosen.getVenue().getName()));
        said.add(chosen.getPrefecture() == null ? null : language.of(chosen.getPrefecture().getCalled()));
        said.removeIf(each -> each == null);
        return said;
    }

    /** How far the letters that were sent have come. */
    public Map<OutgoingMail.State, Long> getStates() {
        return outbox.countsAbout(circular.getSubjectName());
    }

    /** The states of letters, in their order. */
    public List<OutgoingMail.State> getLetterStates() {
        return List.of(OutgoingMail.State.values());
    }

    public Circular getCircular() {
        return circular;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }
}
