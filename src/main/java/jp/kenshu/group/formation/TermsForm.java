package jp.kenshu.group.formation;

import jp.kenshu.RuleViolation;
import jp.kenshu.group.formation.search.Wish;
import jp.kenshu.programme.Part;

/** The terms as they stand in the form. */
public class TermsForm {

    private Integer bigFrom;
    private Integer smallest;
    private Integer largest;
    private Integer groupsMax;
    private Preset preset;
    private Wish kinds;
    private Wish prefectures;
    private boolean ofPeople;
    private String scene;

    TermsForm(Terms terms) {
        bigFrom = terms.getBigFrom();
        smallest = terms.getSmallest();
        largest = terms.getLargest();
        groupsMax = terms.getGroupsMax();
        kinds = terms.getKinds();
        prefectures = terms.getPrefectures();
        preset = terms.preset();
        ofPeople = terms.isOfPeople();
        scene = terms.getScene() == null ? null : terms.getScene().getCode();
    }

    /** The terms that are typed. */
    Terms read(Part part) {
        RuleViolation.saidTogether(() -> mustBeThere("big", bigFrom), () -> mustBeThere("smallest", smallest), () -> mustBeThere("largest", largest));
        return new Terms(bigFrom, smallest, largest, groupsMax, preset.kindsOr(kinds), preset.prefecturesOr(prefectures), ofPeople,
                scene == null ? null : part.findScene(scene).orElse(null));
    }

    private static void mustBeThere(String field, Integer value) {
        if (value == null) {
            throw RuleViolation.at(field, "formation.numberMissing");
        }
    }

    public Integer getBigFrom() {
        return bigFrom;
    }

    public void setBigFrom(Integer bigFrom) {
        this.bigFrom = bigFrom;
    }

    public Integer getSmallest() {
        return smallest;
    }

    public void setSmallest(Integer smallest) {
        this.smallest = smallest;
    }

    public Integer getLargest() {
        return largest;
    }

    public void setLargest(Integer largest) {
        this.largest = largest;
    }

    public Integer getGroupsMax() {
        return groupsMax;
    }

    public void setGroupsMax(Integer groupsMax) {
        this.groupsMax = groupsMax;
    }

    public Preset getPreset() {
        return preset;
    }

    public void setPreset(Preset preset) {
        this.preset = preset;
    }

    public Wish getKinds() {
        return kinds;
    }

    public void setKinds(Wish kinds) {
        this.kinds = kinds;
    }

    public Wish getPrefectures() {
        return prefectures;
    }

    public void setPrefectures(Wish prefectures) {
        this.prefectures = prefectures;
    }

    public boolean isOfPeople() {
        return ofPeople;
    }

    public void setOfPeople(boolean ofPeople) {
        this.ofPeople = ofPeople;
    }

    public String getScene() {
        return scene;
    }

    public void setScene(String scene) {
        this.scene = scene;
    }
}
