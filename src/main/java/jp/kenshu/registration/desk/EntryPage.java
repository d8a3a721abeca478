package jp.kenshu.registration.desk;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.VisitorMarks;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.Drafts;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Route;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.programme.place.Municipality;
import jp.kenshu.programme.place.PlaceSearch;
import jp.kenshu.registration.Attempt;
import jp.kenshu.registration.Attendee;
import jp.kenshu.registration.Channel;
import jp.kenshu.registration.Entry;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.Registrations;
import jp.kenshu.registration.form.AttendeeForm;
import jp.kenshu.registration.form.FurtherForms;
import org.omnifaces.util.Faces;

/** The form in which the secretariat enters registrations for people who telephone or fax, one after another. */
@RequestScoped
@AllowedTo(Role.SECRETARIAT)
@Named
public class EntryPage {

    private static final int CHOICES_MAX = 8;

    @Inject
    private HttpServletRequest request;
    @Inject
    private Programme programme;
    @Inject
    private Registrations registrations;
    @Inject
    private OnBehalf onBehalf;
    @Inject
    private PlaceSearch places;
    @Inject
    private Municipalities municipalities;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Drafts drafts;
    @Inject
    private FurtherForms furtherForms;

    private Conference conference;
    private Part part;
    private AttendeeForm form;
    private String attempt = VisitorMarks.anotherAttempt();
    private Channel channel = Channel.PHONE;
    private String route;
    private String remark;
    private Long done;
    private Registration entered;
    private List<Municipality> meant;

    @PostConstruct
    void read() {
        conference = programme.announced();
        part = conference.findPart(PartKind.INDIVIDUAL).orElse(null);
        form = AttendeeForm.from(request).asking(furtherForms.ofRegistration(conference));
        meant = form.meantBy(conference, places, CHOICES_MAX);
    }

    /** Reads the registration that has just been entered, so that the page can name it. */
    public void open() {
        if (part == null) {
            Faces.responseSendError(404, null);
        }
        entered = done == null ? null : registrations.find(done).orElse(null);
    }

    /** The municipality that was meant has been chosen. */
    public void choose(String municipality) {
        form.getTyped().put("municipality", municipality);
        meant = List.of();
    }

    /** Registers, and makes room for the next one. */
    public void enter() {
        var attendee = new Attendee[1];
        var wanted = new Route[1];
        RuleViolation.saidTogether(() -> attendee[0] = form.attendee(conference, places, municipalities),
                () -> wanted[0] = mustBeChosen());
        var registration = onBehalf.register(attendee[0], wanted[0].getId(),
                new Entry(attempt, signedIn.asActor(), channel, "ja"), remark);
        drafts.forget(EntryDrafts.ENTRY, signedIn.getId());
        Faces.redirect("/registration/organiser/entry?done=%s&channel=%s", registration.getId().toString(), channel.name());
    }

    private Route mustBeChosen() {
        return part.findRoute(route).orElseThrow(() -> RuleViolation.at("route", "registration.route"));
    }

    /** The place in line of the one just entered. */
    public long getPlaceInLine() {
        return registrations.placeInLine(entered);
    }

    /** The ways in which a registration reaches the secretariat. */
    public List<Channel> getChannels() {
        return List.of(Channel.PHONE, Channel.FAX);
    }

    public Conference getConference() {
        return conference;
    }

    public Part getPart() {
        return part;
    }

    public AttendeeForm getForm() {
        return form;
    }

    public List<Municipality> getMeant() {
        return meant;
    }

    public Registration getEntered() {
        return entered;
    }

    public String getAttempt() {
        return attempt;
    }

    public void setAttempt(String attempt) {
        this.attempt = Attempt.carriedOrNew(attempt);
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel == null ? Channel.PHONE : channel;
    }

    public String getRoute() {
        return route;
    }

    public void setRoute(String route) {
        this.route = route;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public Long getDone() {
        return done;
    }

    public void setDone(Long done) {
        this.done = done;
    }
}
