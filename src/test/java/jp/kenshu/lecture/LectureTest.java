package jp.kenshu.lecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Session;
import org.junit.jupiter.api.Test;

/** Which sessions can be in the archive, and who sees a lecture when. */
class LectureTest {

    private static final Viewer REGISTERED = Viewer.registered(Set::of);
    private static final Viewer STAFF = Viewer.staff(Role.ORGANISER);
    private static final Instant FROM = Instant.parse("2023-10-20T00:00:00Z");
    private static final Instant BEFORE = FROM.minusSeconds(1);
    private static final DueMoment UNTIL = DueMoment.allOf(LocalDate.of(2024, 3, 31));

    private final Conference conference = new Conference("r5", new Conference.Announcement(text("会"), text("会"), text("年"), text("業"),
            text("題"), text("的"), text("主"), text("事"), text("無料")));

    private static Bilingual text(String word) {
        return new Bilingual(word, "x");
    }

    private Session session(PartKind kind, boolean recorded) {
        var part = new Part(conference, kind == PartKind.TEAM ? "II" : "I", kind,
                new Part.Description(text("部"), text("要"), null, text("型"), null), Instant.EPOCH);
        if (recorded) {
            part.letBeRecorded();
        }
        return new Session(part, null, "S-1", LocalTime.of(10, 5), LocalTime.of(10, 30),
                new Session.Content(text("講演"), text("題名"), null, null, false, false));
    }

    private Lecture lecture() {
        return new Lecture(session(PartKind.INDIVIDUAL, true));
    }

    @Test
    void partThatIsNotRecordedHasNoLectures() {
        var refused = assertThrows(RuleViolation.class, () -> new Lecture(session(PartKind.TEAM, false)));

        assertEquals("lecture.notRecorded", refused.key());
        assertEquals("r5-S-1", new Lecture(session(PartKind.TEAM, true)).getCode());
    }

    @Test
    void lectureForEverybodyIsSeenWithinItsTime() {
        var lecture = lecture();
        lecture.show(Audience.EVERYBODY, FROM, UNTIL);

        assertEquals(Showing.NOT_YET, lecture.showingTo(Viewer.ANYBODY, BEFORE));
        assertEquals(Showing.NOT_YET, lecture.showingTo(REGISTERED, BEFORE));
        assertEquals(Showing.SHOWN, lecture.showingTo(Viewer.ANYBODY, FROM));
        assertEquals(Showing.SHOWN, lecture.showingTo(Viewer.ANYBODY, UNTIL.at().minusSeconds(1)));
        assertEquals(Showing.NO_LONGER, lecture.showingTo(Viewer.ANYBODY, UNTIL.at()));
        assertTrue(lecture.isShownTo(STAFF, BEFORE));
        assertEquals(UNTIL, lecture.getUntil());
    }

    @Test
    void lectureForThoseWhoRegisteredAsksTheOthersToSignIn() {
        var lecture = lecture();
        lecture.show(Audience.REGISTERED, null, null);

        assertEquals(Showing.FOR_REGISTERED, lecture.showingTo(Viewer.ANYBODY, FROM));
        assertEquals(Showing.SHOWN, lecture.showingTo(REGISTERED, FROM));
        assertEquals(Showing.SHOWN, lecture.showingTo(STAFF, FROM));
    }

    @Test
    void lectureForStaffDoesNotExistForAnybodyElse() {
        var lecture = lecture();
        lecture.show(Audience.STAFF, null, null);

        assertEquals(Showing.NONE, lecture.showingTo(REGISTERED, FROM));
        assertEquals(Showing.NONE, lecture.showingTo(Viewer.ANYBODY, FROM));
        assertTrue(lecture.isShownTo(STAFF, FROM));
    }

    @Test
    void lectureForChosenCirclesIsForThoseOfItsOwnEdition() {
        var chosen = new Readers(Audience.CHOSEN, new Circles(Set.of(Circle.REPRESENTATIVE, Circle.ADVISER)), 5L);
        var representative = Viewer.registered(() -> Set.of(new Viewer.Belonging(5, Circle.MEMBER), new Viewer.Belonging(5, Circle.REPRESENTATIVE)));
        var member = Viewer.registered(() -> Set.of(new Viewer.Belonging(5, Circle.MEMBER), new Viewer.Belonging(5, Circle.ATTENDEE)));
        var lastYears = Viewer.registered(() -> Set.of(new Viewer.Belonging(4, Circle.REPRESENTATIVE)));

        assertEquals(List.of(Showing.SHOWN, Showing.FOR_CHOSEN, Showing.FOR_CHOSEN, Showing.FOR_CHOSEN, Showing.FOR_CHOSEN, Showing.SHOWN, Showing.SHOWN),
                Stream.of(representative, member, lastYears, Viewer.ANYBODY, Viewer.staff(Role.ORGANISER), Viewer.staff(Role.ADVISER), Viewer.staff(Role.SECRETARIAT))
                        .map(viewer -> Showing.of(chosen, null, null, viewer, FROM)).toList());
        assertEquals(List.of(Showing.NOT_YET, Showing.NOT_YET, Showing.SHOWN),
                Stream.of(representative, Viewer.staff(Role.ORGANISER), Viewer.staff(Role.ADVISER)).map(viewer -> Showing.of(chosen, FROM, null, viewer, BEFORE)).toList());
    }

    @Test
    void lectureForCirclesOfStaffDoesNotExistForTheOthers() {
        var chosen = new Readers(Audience.CHOSEN, new Circles(Set.of(Circle.ORGANISER)), 5L);

        assertEquals(List.of(Showing.SHOWN, Showing.NONE, Showing.NONE, Showing.NONE), Stream.of(Viewer.staff(Role.ORGANISER), Viewer.staff(Role.ADVISER), REGISTERED,
                Viewer.ANYBODY).map(viewer -> Showing.of(chosen, null, null, viewer, FROM)).toList());
    }

    @Test
    void chosenAudienceNeedsACircleAndNoOtherHasOne() {
        var lecture = lecture();

        assertEquals("circles", assertThrows(RuleViolation.class, () -> lecture.show(Audience.CHOSEN, Circles.NONE, null, null)).field());
        lecture.show(Audience.REGISTERED, Circles.named(List.of("MEMBER")), null, null);
        assertEquals(Circles.NONE, lecture.getCircles());
        var kept = new Circles.Column();
        assertEquals("MEMBER ADVISER", kept.convertToDatabaseColumn(Circles.named(List.of("ADVISER", "x", "MEMBER"))));
        assertEquals(new Circles(Set.of(Circle.MEMBER, Circle.ADVISER)), kept.convertToEntityAttribute("MEMBER ADVISER"));
        assertEquals(Circles.NONE, kept.convertToEntityAttribute(""));
    }

    @Test
    void endBeforeTheBeginningAndAStrangeNameOnYoutubeAreRefused() {
        assertEquals("until", assertThrows(RuleViolation.class, () -> lecture().show(Audience.EVERYBODY, UNTIL.at(), UNTIL)).field());
        for (var name : List.of("https://youtu.be/abc", "12345678901\"", "1234567890")) {
            assertEquals("youtube", assertThrows(RuleViolation.class, () -> lecture().offerOnYoutube(name)).field());
        }
        lecture().offerOnYoutube("dQw4w9WgX-_");
    }

    @Test
    void lengthIsThatOfTheProgrammeUntilSomethingTellsBetter() {
        var lecture = lecture();
        assertEquals(25, lecture.getLength());

        lecture.describe(null, 20);
        assertEquals(20, lecture.getLength());

        lecture.take(null, new VideoFacts(640, 360, 1_170, "avc1", false));
        assertEquals(20, lecture.getLength());
        assertEquals(1_170, lecture.getSeconds());
    }

    @Test
    void newVideoTakesThePlaceOfTheOneOfItsHeight() {
        var lecture = lecture();

        assertTrue(lecture.take(null, new VideoFacts(640, 360, 60, "avc1", false)).isEmpty());
        lecture.take(null, new VideoFacts(1280, 720, 60, "avc1", false));
        assertEquals(2, lecture.getVideos().size());
        assertFalse(lecture.getVideos().stream().anyMatch(video -> video.getSeconds() != 60));
    }

    @Test
    void chaptersAndCaptionsAreReplacedAsAWhole() {
        var lecture = lecture();
        lecture.divide(List.of(new Chapter.At(30, text("二")), new Chapter.At(0, text("一"))));
        lecture.divide(List.of(new Chapter.At(30, text("新")), new Chapter.At(0, text("一")), new Chapter.At(60, text("三"))));
        lecture.caption("ja", new Captions(List.of(new Captions.Cue(0, 1_000, "一"))));
        lecture.caption("en", new Captions(List.of(new Captions.Cue(0, 1_000, "one"))));

        assertEquals(List.of("一", "新", "三"), lecture.getChapters().stream().map(chapter -> chapter.getTitle().ja()).toList());
        assertEquals("one", lecture.findCaptions("en").orElseThrow().getCues().cues().get(0).text());
        lecture.caption("en", new Captions(List.of()));
        assertEquals("ja", lecture.findCaptions("en").orElseThrow().getLanguage());
    }

    @Test
    void transcriptIsRunningTextChapterByChapter() {
        var lecture = lecture();
        lecture.divide(List.of(new Chapter.At(10, text("現状"))));
        var cues = List.of(new Captions.Cue(0, 5_000, "はじめに、"), new Captions.Cue(5_000, 9_000, "目的です。"), new Captions.Cue(10_000, 12_000, "二行の\n現状です。"));

        var passages = Transcript.of(lecture.getChapters(), cues, Locale.JAPANESE);

        assertEquals(List.of("はじめに、目的です。", "二行の現状です。"), passages.stream().map(TalkPage.Passage::words).toList());
        assertEquals("現状", passages.get(1).chapter().getTitle().ja());
    }

    @Test
    void oneCueIsCorrectedWhereItStandsAsItWasSeen() {
        var first = new Captions.Cue(0, 1_000, "はじめに");
        var second = new Captions.Cue(2_000, 3_000, "目的");
        var captions = new Captions(List.of(first, second));

        assertEquals(List.of(second, new Captions.Cue(4_000, 5_000, "始めに\n話します。")),
                captions.with(first, new Captions.Cue(4_000, 5_000, " 始めに\n\n話します。 ")).cues());
        assertEquals(List.of(second), captions.with(first, null).cues());
        assertEquals(3, captions.with(null, new Captions.Cue(1_000, 2_000, "次に")).cues().size());
        assertRefused("cue.gone", captions, new Captions.Cue(0, 1_000, "初めに"), second);
        assertRefused("cue.endBeforeStart", captions, first, new Captions.Cue(1_000, 1_000, "同時"));
        assertRefused("cue.noWords", captions, first, new Captions.Cue(0, 1_000, " \n "));
        assertRefused("cue.tooLong", captions, first, new Captions.Cue(0, 1_000, "長".repeat(1_001)));
        assertRefused("cue.strangeSigns", captions, first, new Captions.Cue(0, 1_000, "00:01 --> 00:02"));
    }

    private static void assertRefused(String key, Captions captions, Captions.Cue was, Captions.Cue now) {
        assertEquals(key, assertThrows(RuleViolation.class, () -> captions.with(was, now)).key());
    }
}
