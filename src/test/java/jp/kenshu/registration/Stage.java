package jp.kenshu.registration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.Rehearsal;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.ScenePreferences;
import jp.kenshu.assignment.TeamSubmissions;
import jp.kenshu.assignment.Wishes;
import jp.kenshu.assignment.homework.AnswerKey;
import jp.kenshu.audit.Actor;
import jp.kenshu.circular.Addressees;
import jp.kenshu.circular.SomeCircular;
import jp.kenshu.group.seating.Seated;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.keying.SomeSheets;
import jp.kenshu.worksheet.Tables;

/** A small conference in full swing: a full webinar with a line, teams admitted and under review, letters in the outbox. */
@ApplicationScoped
public class Stage {

    private static final List<String> APPLICANTS = List.of("阿部 久美", "石井 亮", "上田 千春", "遠藤 学", "岡﨑 佳奈", "加藤 明");
    private static final List<String> FAMILY_NAMES = List.of("佐藤", "鈴木", "長谷川", "田中", "五十嵐", "渡邉", "勅使河原", "中村", "小林", "森");
    private static final List<String> GIVEN_NAMES = List.of("翔太", "美咲", "一", "陽菜", "健太郎", "さくら", "大輔", "葵");
    private static final int TOKYO_PLACES = 9;

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Registrations registrations;
    @Inject
    private Teams teams;
    @Inject
    private Registrants registrants;
    @Inject
    private Delegates delegates;
    @Inject
    private ScenePreferences preferences;
    @Inject
    private Homeworks homeworks;
    @Inject
    private TeamSubmissions submissions;
    @Inject
    private Tables tables;
    @Inject
    private Seated seated;
    @Inject
    private SomeCircular circulars;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private SomeSheets sheets;

    /** Lets so many more people come to the stream, each of another name. */
    public void comeMore(int people) {
        for (int i = 0; i < people; i++) {
            registrants.register(FAMILY_NAMES.get(i % FAMILY_NAMES.size()) + " " + GIVEN_NAMES.get(i / FAMILY_NAMES.size()), "stream");
        }
    }

    /** Sets the stage and tells who and what is on it. */
    public Map<String, String> set() {
        rehearsal.beginAnew();
        rehearsal.capacity("webinar", APPLICANTS.size());
        rehearsal.venueCapacity("tokyo", TOKYO_PLACES);
        APPLICANTS.forEach(name -> registrants.register(name, "webinar"));
        var waiting = registrants.registerOrWait("髙橋 惠子");
        registrations.register(delegates.partner("𠮷田 葛󠄀城"), registrants.route("stream").getId(), false, Registrants.entry("𠮷田 葛󠄀城"));
        var admitted = register(Delegates.NAGAREYAMA, "tokyo", "森田 真理", "佐々木 隆", "山本 直子", "中島 悠");
        var underReview = register(Delegates.HIRADO, "tokyo", "松尾 誠", "浦 美穂", "江口 健", "𠮷村 恵", "林田 徹", "小川 薫");
        register(Delegates.FUKUCHIYAMA, "osaka", "大槻 仁", "塩見 綾");
        prepare(admitted);
        var told = told(waiting, admitted, underReview);
        told.put("group", String.valueOf(tables.seat(1, admitted).getId()));
        seated.publish();
        circulars.to(Addressees.MEMBERS, null, "当日のご案内", "{name} 様\n\n{venue}でお待ちしています。{group}");
        questionnaires.find("r5").ifPresent(questionnaire -> sheets.keyIn(questionnaires.open(questionnaire.getId(), Actor.portal())));
        return told;
    }

    private Team register(String municipality, String venue, String... names) {
        var members = new ArrayList<Attendee>();
        for (var name : names) {
            members.add(members.size() % 3 == 2 ? delegates.partner(name) : delegates.officer(municipality, name));
        }
        return teams.register(delegates.venue(venue).getId(), members, null, Delegates.byWeb(names[0]));
    }

    /** The team has chosen its scenes and submitted what two of its members wrote. */
    private void prepare(Team team) {
        var representative = Actor.participant(team.getRepresentative().getAttendee().getName());
        preferences.submit(team.getId(), Wishes.of("discharge", "daily", null), representative);
        team.getMembers().stream().limit(2).forEach(member -> homeworks.saveAndDeclareReady(member.getId(),
                Map.of(new AnswerKey("goal", "discharge"), "入院したその日から、退院後の暮らしを見通した支援が始まる。",
                        AnswerKey.of("population"), "208000", AnswerKey.of("strengths"), "顔の見える関係がある。"),
                Map.of(), Actor.participant(member.getAttendee().getName())));
        submissions.submit(team.getId(), representative);
    }

    private static Map<String, String> told(Registration waiting, Team admitted, Team underReview) {
        var told = new LinkedHashMap<String, String>();
        told.put("waiting", waiting.getAttendee().getEmail());
        told.put("receipt", RegistrationLetters.receiptPath(waiting));
        told.put("teamReceipt", "/registration/team-receipt?number=" + admitted.getNumber() + "&code=" + admitted.getCode());
        told.put("representative", admitted.getRepresentative().getAttendee().getEmail());
        told.put("member", admitted.getMembers().get(1).getAttendee().getEmail());
        told.put("underReview", underReview.getRepresentative().getAttendee().getEmail());
        told.put("team", String.valueOf(admitted.getId()));
        told.put("teamUnderReview", String.valueOf(underReview.getId()));
        told.put("registration", String.valueOf(waiting.getId()));
        return told;
    }
}
