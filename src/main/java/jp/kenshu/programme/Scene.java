package jp.kenshu.programme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jp.kenshu.Bilingual;

/** A scene of care that part Ⅱ works on (場面): 日常の療養支援, 入退院支援, 急変時の対応 or 看取り in R5. */
@Entity
@Table(name = "scene")
public class Scene {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "part_id")
    private Part part;
    private String code;
    private int position;
    private Bilingual name;
    @OneToMany(mappedBy = "scene", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Indicator> indicators = new ArrayList<>();
    @OneToMany(mappedBy = "scene", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Example> examples = new ArrayList<>();

    /** For the database. */
    protected Scene() {
    }

    /** The next scene of {@code part}; its position is the number on the form. */
    public Scene(Part part, String code, Bilingual name) {
        this.part = part;
        this.code = code;
        this.position = part.getScenes().size() + 1;
        this.name = name;
        part.add(this);
    }

    void add(Indicator indicator) {
        indicators.add(indicator);
    }

    void add(Example example) {
        examples.add(example);
    }

    /** The candidates for measuring this scene, in the order of the source. */
    public List<Indicator> getIndicators() {
        return Collections.unmodifiableList(indicators);
    }

    /** What municipalities wrote about this scene, to learn from. */
    public List<Example> getExamples() {
        return Collections.unmodifiableList(examples);
    }

    public Long getId() {
        return id;
    }

    public Part getPart() {
        return part;
    }

    public String getCode() {
        return code;
    }

    /** The number as the form prints it before the name: ① to ㊿, and (51) from there on. */
    public String getMark() {
        if (position <= 20) {
            return Character.toString('①' + position - 1);
        }
        return position <= 35 ? Character.toString('㉑' + position - 21)
                : position <= 50 ? Character.toString('㊱' + position - 36) : "(" + position + ")";
    }

    /** The number on the form, from 1. */
    public int getPosition() {
        return position;
    }

    public Bilingual getName() {
        return name;
    }
}
