package jp.kenshu.group.formation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jp.kenshu.RuleViolation;
import jp.kenshu.group.formation.search.Limits;
import jp.kenshu.group.formation.search.Wish;
import jp.kenshu.programme.Scene;

/**
 * By which rules groups are formed at a venue, as the secretariat sets them. Where single people are spread instead of teams
 * ({@code ofPeople}), all groups work on one scene.
 */
@Embeddable
public class Terms {

    /** No group is larger. */
    public static final int LARGEST = 30;
    private static final int GROUPS = 999;

    @Column(name = "big_from")
    private int bigFrom;
    private int smallest;
    private int largest;
    @Column(name = "groups_max")
    private Integer groupsMax;
    @Enumerated(EnumType.STRING)
    private Wish kinds;
    @Enumerated(EnumType.STRING)
    private Wish prefectures;
    @Column(name = "of_people")
    private boolean ofPeople;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "scene_id")
    private Scene scene;

    /** For the database. */
    protected Terms() {
    }

    /** Terms that make sense: 1 ≤ smallest ≤ bigFrom ≤ largest; people are spread over one named scene. */
    public Terms(int bigFrom, int smallest, int largest, Integer groupsMax, Wish kinds, Wish prefectures, boolean ofPeople, Scene scene) {
        RuleViolation.saidTogether(
                () -> mustBe("smallest", "formation.smallestWrong", smallest, 1, LARGEST),
                () -> mustBe("largest", "formation.largestWrong", largest, Math.max(1, smallest), LARGEST),
                () -> mustBe("big", "formation.bigFromWrong", ofPeople ? smallest : bigFrom, smallest, Math.max(smallest, largest)),
                () -> mustBe("groups", "formation.groupsMaxWrong", groupsMax == null ? 1 : groupsMax, 1, GROUPS),
                () -> mustHaveScene(ofPeople, scene));
        this.bigFrom = ofPeople ? largest : bigFrom;
        this.smallest = smallest;
        this.largest = largest;
        this.groupsMax = groupsMax;
        this.kinds = ofPeople ? Wish.ANY : kinds;
        this.prefectures = prefectures;
        this.ofPeople = ofPeople;
        this.scene = ofPeople ? scene : null;
    }

    private static void mustBe(String field, String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw RuleViolation.at(field, key, least, most);
        }
    }

    private static void mustHaveScene(boolean ofPeople, Scene scene) {
        if (ofPeople && scene == null) {
            throw RuleViolation.at("scene", "formation.sceneMissing");
        }
    }

    /** What a venue begins with: teams from five people by themselves, groups of four to six, prefectures mixed. */
    static Terms usual() {
        return new Terms(5, 4, 6, null, Wish.ANY, Wish.MIXED, false, null);
    }

    /** The limits as the search knows them. */
    Limits limits() {
        return new Limits(bigFrom, smallest, largest, groupsMax == null ? 0 : groupsMax, kinds, prefectures, ofPeople);
    }

    /** The preset that these terms correspond to. */
    public Preset preset() {
        return Preset.of(kinds, prefectures);
    }

    public int getBigFrom() {
        return bigFrom;
    }

    public int getSmallest() {
        return smallest;
    }

    public int getLargest() {
        return largest;
    }

    /** How many groups there is room for, or null. */
    public Integer getGroupsMax() {
        return groupsMax;
    }

    public Wish getKinds() {
        return kinds;
    }

    public Wish getPrefectures() {
        return prefectures;
    }

    public boolean isOfPeople() {
        return ofPeople;
    }

    /** The scene of all groups where people are spread, or null. */
    public Scene getScene() {
        return scene;
    }
}
