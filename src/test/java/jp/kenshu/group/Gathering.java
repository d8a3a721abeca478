package jp.kenshu.group;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.registration.Attendee;
import jp.kenshu.registration.Channel;
import jp.kenshu.registration.Delegates;
import jp.kenshu.registration.Entry;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;

/** Seven municipalities in five published groups in Tokyo, with the names that papers must be able to show. */
@ApplicationScoped
@Transactional
public class Gathering {

    private static final Map<String, List<String>> TEAMS = new LinkedHashMap<>();

    static {
        TEAMS.put("122203", List.of("髙橋 惠子/たかはし けいこ", "佐々木 隆/ささき たかし", "山本 直子/やまもと なおこ", "中島 悠/なかじま ゆう", "ベルナール 花子/ベルナール はなこ", "小鳥遊 翔/たかなし しょう"));
        TEAMS.put("422070", List.of("松尾 誠/まつお まこと", "浦 美穂/うら みほ", "江口 健/えぐち けん", "𠮷村 恵/よしむら めぐみ", "林田 徹/はやしだ とおる", "小川 薫/おがわ かおる"));
        TEAMS.put("262013", List.of("大槻 仁/おおつき じん", "塩見 綾/しおみ あや", "葛󠄀城 渉/かつらぎ わたる", "足立 茜/あだち あかね"));
        TEAMS.put("162019", List.of("黒田 栞/くろだ しおり", "堀 慎也/ほり しんや", "廣瀬 凜/ひろせ りん"));
        TEAMS.put("222224", List.of("鈴木 千尋/すずき ちひろ", "渡邉 豊/わたなべ ゆたか"));
        TEAMS.put("232297", List.of("加藤 明/かとう あきら", "都築 葵/つづき あおい", "丹羽 操/にわ みさお"));
        TEAMS.put("122076", List.of("齊藤 司/さいとう つかさ", "勅使河原 権左衛門/てしがわら ごんざえもん"));
    }

    private static final List<List<String>> GROUPS = List.of(List.of("122203"), List.of("422070"), List.of("262013"), List.of("162019", "222224"), List.of("232297", "122076"));
    private static final List<String> SCENES = List.of("daily", "discharge", "endoflife", "endoflife", "discharge");

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Programme programme;
    @Inject
    private Municipalities municipalities;
    @Inject
    private Teams teams;
    @Inject
    private WorkGroups groups;

    /** Lets everybody register and publishes the groups: the first team of each has the chair, the last one the scribe. */
    public List<WorkGroup> gather() {
        var registered = new LinkedHashMap<String, Team>();
        TEAMS.forEach((code, people) -> registered.put(code, register(code, people)));
        var gathered = new ArrayList<WorkGroup>();
        for (int index = 0; index < GROUPS.size(); index++) {
            gathered.add(publish(index + 1, SCENES.get(index), GROUPS.get(index).stream().map(registered::get).toList()));
        }
        return gathered;
    }

    /** Publishes one group of these teams. */
    public WorkGroup publish(int number, String scene, List<Team> registered) {
        var of = registered.stream().map(team -> entities.find(Team.class, team.getId())).toList();
        var part = venue("tokyo").getPart();
        var group = new WorkGroup(of.get(0).getVenue(), number, part.findScene(scene).orElseThrow());
        of.forEach(team -> team.getMembers().forEach(member -> group.add(member).serve(false, false, member.isRepresentative())));
        groups.add(group);
        memberOf(group, of.get(0).getRepresentative()).serve(true, false, true);
        var last = of.get(of.size() - 1).getMembers();
        memberOf(group, last.get(last.size() - 1)).serve(false, true, false);
        entities.flush();
        return group;
    }

    private static WorkGroupMember memberOf(WorkGroup group, TeamMember member) {
        return group.getMembers().stream().filter(each -> each.getMember().getId().equals(member.getId())).findFirst().orElseThrow();
    }

    private Team register(String code, List<String> people) {
        var attendees = people.stream().map(person -> attendee(code, person, people.indexOf(person))).toList();
        return teams.register(venue("tokyo").getId(), attendees, null,
                new Entry(UUID.randomUUID().toString(), Actor.participant(people.get(0)), Channel.WEB, "ja"));
    }

    private Attendee attendee(String code, String person, int position) {
        var name = person.split("/")[0];
        var reading = person.split("/")[1];
        var conference = programme.conference();
        return position % 3 < 2
                ? new Attendee(conference.findCategory("municipality").orElseThrow(), null, municipalities.find(code).orElseThrow(), null,
                name, reading, "健康福祉部 高齢者支援課", "保健師", Delegates.address(name))
                : new Attendee(conference.findCategory("professional").orElseThrow(), null, null, "医療法人 在宅クリニック", name, reading, null,
                "医師", Delegates.address(name));
    }

    /** The venue of {@code code}. */
    public Venue venue(String code) {
        return programme.conference().findPart(PartKind.TEAM).orElseThrow().findVenue(code).orElseThrow();
    }

    /** The groups at Tokyo, as they are now, with everybody in them. */
    public List<WorkGroup> now() {
        entities.clear();
        var all = groups.of(venue("tokyo"));
        all.forEach(group -> group.getMembers().forEach(member -> member.getMember().getAttendee().getName()));
        return all;
    }

    /** A member of a team, by name. */
    public long idOf(String name) {
        return entities.createQuery("select m.id from TeamMember m where m.attendee.name = :name and m.removedAt is null", Long.class)
                .setParameter("name", name).getSingleResult();
    }
}
