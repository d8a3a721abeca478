package jp.kenshu.registration.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.FieldMarks;
import jp.kenshu.RuleViolation;
import jp.kenshu.programme.Affiliation;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.place.Municipality;
import jp.kenshu.programme.place.PlaceSearch;
import jp.kenshu.registration.Attempt;
import jp.kenshu.registration.Attendee;
import jp.kenshu.registration.Remark;

/**
 * What was typed into the form of a whole team, kept word for word until it makes attendees: the municipality, the
 * venue, a block for each person, and the attempt by which two tries are one team.
 */
public class TeamForm {

    private static final int PEOPLE_WITHOUT_LIMIT = 10;
    private static final int CHOICES_MAX = 8;

    private final Conference conference;
    private final int peopleMax;
    private final List<MemberForm> forms = new ArrayList<>();
    private String attempt;
    private final String venue;
    private int people;
    private String municipality;
    private String note;
    private String emailAgain;
    private List<Municipality> meant = List.of();
    private Municipality home;
    private List<Attendee> attendees;

    private TeamForm(HttpServletRequest request, Part part, FurtherForms further) {
        conference = part.getConference();
        peopleMax = part.getTeamMax() == null ? PEOPLE_WITHOUT_LIMIT : part.getTeamMax();
        attempt = Attempt.carriedOrNew(request);
        venue = request.getParameter("venue");
        municipality = request.getParameter("municipality-1");
        note = request.getParameter("note");
        emailAgain = request.getParameter("emailAgain");
        people = numberIn(request.getParameter("people"));
        IntStream.rangeClosed(1, peopleMax).forEach(number -> forms.add(MemberForm.from(request, "-" + number)
                .asking(further.ofMember(conference, "-" + number, number == 1))));
    }

    /** The form as it was posted, or empty, for a team of {@code part}. */
    public static TeamForm from(HttpServletRequest request, Part part, FurtherForms further) {
        return new TeamForm(request, part, further);
    }

    /** Offers the municipalities that may be meant, where what was typed calls several or is a former name. */
    public TeamForm offering(PlaceSearch places) {
        meant = places.offeredFor(municipality, CHOICES_MAX);
        return this;
    }

    /** The municipality that was meant has been chosen. */
    public void choose(String chosen) {
        municipality = chosen;
        meant = List.of();
    }

    private int numberIn(String typed) {
        return typed != null && typed.matches("\\d{1,2}") ? Math.max(1, Math.min(peopleMax, Integer.parseInt(typed))) : 1;
    }

    /** Makes room for one more person, who is described next. */
    public void addPerson() {
        people = Math.min(peopleMax, people + 1);
        FieldMarks.focusOn("category-" + people);
    }

    /** Takes the block of person {@code number} out; those after it move up. */
    public void removePerson(int number) {
        forms.remove(number - 1);
        forms.add(new MemberForm());
        people = Math.max(1, people - 1);
    }

    /** Understands what was typed, or says everything that is wrong with it at once. */
    public void understand(PlaceSearch places) {
        RuleViolation.saidTogether(() -> municipalityMustBeKnown(places), this::everybodyMustBeDescribed,
                () -> forms.get(0).addressMustBe(emailAgain, "emailAgain"), () -> Remark.of("note", note));
    }

    /** Where this attempt has made a team of other words, these words are another attempt. */
    public void standForItsWords(Predicate<String> usedForAnother) {
        var words = List.of(String.valueOf(municipality), String.valueOf(venue), String.valueOf(note),
                getShownForms().stream().map(MemberForm::getTyped).toList(),
                getShownForms().stream().map(shown -> shown.getFurther().getPage().getTyped()).toList()).toString();
        while (usedForAnother.test(attempt)) {
            attempt = Attempt.ofOther(attempt, words);
        }
    }

    private void municipalityMustBeKnown(PlaceSearch places) {
        home = places.resolve("municipality-1", municipality);
        if (home == null) {
            throw RuleViolation.at("municipality-1", "attendee.municipality");
        }
    }

    private void everybodyMustBeDescribed() {
        forms.get(0).in(conference.getCategories().stream()
                .filter(category -> category.getAffiliation() == Affiliation.MUNICIPALITY).findFirst().orElseThrow());
        attendees = new ArrayList<>();
        RuleViolation.saidTogether(IntStream.rangeClosed(1, people).filter(this::canBeDescribed)
                .<Runnable>mapToObj(number -> () -> attendees.add(describe(number))).toArray(Runnable[]::new));
    }

    private boolean canBeDescribed(int number) {
        return home != null || number == 1 || !forms.get(number - 1).isOfficial(conference);
    }

    private Attendee describe(int number) {
        return RuleViolation.inBlock(number, () -> forms.get(number - 1).attendee(conference, home));
    }

    public Conference getConference() {
        return conference;
    }

    /** How many people a team may have. */
    public int getPeopleMax() {
        return peopleMax;
    }

    /** How many blocks are shown. */
    public int getPeople() {
        return people;
    }

    /** The form of each person that there may be, by position from 0. */
    public List<MemberForm> getForms() {
        return forms;
    }

    /** The forms of the people that are shown. */
    public List<MemberForm> getShownForms() {
        return forms.subList(0, people);
    }

    /** The people as the form was understood, once it was. */
    public List<Attendee> getAttendees() {
        return attendees;
    }

    /** The municipality as the form was understood, once it was. */
    public Municipality getHome() {
        return home;
    }

    public String getAttempt() {
        return attempt;
    }

    /** The code of the venue that was chosen, or null. */
    public String getVenue() {
        return venue;
    }

    public String getMunicipality() {
        return municipality;
    }

    public void setMunicipality(String municipality) {
        this.municipality = municipality;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getEmailAgain() {
        return emailAgain;
    }

    public void setEmailAgain(String emailAgain) {
        this.emailAgain = emailAgain;
    }

    /** The municipalities to choose from, none where it is clear which one is meant. */
    public List<Municipality> getMeant() {
        return meant;
    }
}
