package jp.kenshu.assignment.role;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.group.Gathering;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a representative says of the roles of the team's people, on the real database. */
class RoleWishesIT extends PortalIT {

    private static final Actor HANAKO = Actor.staff("事務局 花子");
    private static final Actor KEIKO = Actor.participant("髙橋 惠子");
    private static final RoleWishChoice CHAIR_OR_SCRIBE = new RoleWishChoice(Set.of(WishedRole.CHAIR, WishedRole.SCRIBE), false);
    private static final RoleWishChoice SPARED = new RoleWishChoice(Set.of(), true);

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Gathering gathering;
    @Inject
    private RoleWishes wishes;
    @Inject
    private Teams teams;
    @Inject
    private AuditTrail audit;

    private Team team;
    private long keiko;
    private long takashi;

    @BeforeEach
    void gather() {
        rehearsal.beginAnew();
        team = teams.get(gathering.gather().get(0).getMembers().get(0).getMember().getTeam().getId());
        keiko = gathering.idOf("髙橋 惠子");
        takashi = gathering.idOf("佐々木 隆");
    }

    @Test
    void wishIsKeptForEachMemberAndReplacedByALaterOne() {
        wishes.say(team.getId(), Map.of(keiko, CHAIR_OR_SCRIBE, takashi, SPARED), KEIKO);
        wishes.say(team.getId(), Map.of(takashi, RoleWishChoice.NONE, gathering.idOf("松尾 誠"), SPARED), KEIKO);
        wishes.say(team.getId(), Map.of(keiko, CHAIR_OR_SCRIBE), KEIKO);

        assertEquals(Map.of(keiko, CHAIR_OR_SCRIBE, takashi, RoleWishChoice.NONE), choices(wishes.of(team)));
        assertEquals(choices(wishes.of(team)), choices(wishes.of(gathering.venue("tokyo"))));
        assertEquals(2, audit.of(team.getSubject()).stream().filter(entry -> entry.getAction().equals("roleWishesSaid")).count());
    }

    @Test
    void roleAndToBeSparedAtOnceAreRefusedBesideTheMember() {
        var refused = assertThrows(RuleViolation.class, () -> wishes.say(team.getId(),
                Map.of(keiko, SPARED, takashi, new RoleWishChoice(Set.of(WishedRole.CHAIR), true)), KEIKO));

        assertEquals(List.of("role-" + takashi, "roleWish.contradictory"), List.of(refused.field(), refused.key()));
        assertEquals(Map.of(), wishes.of(team));
    }

    @Test
    void afterTheDeadlineOnlyTheSecretariatChangesWishes() {
        rehearsal.standAt(OffsetDateTime.parse("2023-10-12T12:00+09:00").toInstant());

        assertThrows(RuleViolation.class, () -> wishes.say(team.getId(), Map.of(keiko, SPARED), KEIKO));
        wishes.say(team.getId(), Map.of(keiko, SPARED), HANAKO);

        assertEquals(Map.of(keiko, SPARED), choices(wishes.of(team)));
    }

    private static Map<Long, RoleWishChoice> choices(Map<Long, RoleWish> wishes) {
        return wishes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, wish -> wish.getValue().getChoice()));
    }
}
