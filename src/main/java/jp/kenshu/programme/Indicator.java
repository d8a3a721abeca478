package jp.kenshu.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A candidate for measuring a scene (評価指標の候補), from the catalogue of the edition. */
@Entity
@Table(name = "indicator")
public class Indicator {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "scene_id")
    private Scene scene;
    private int position;
    @Enumerated(EnumType.STRING)
    private IndicatorKind kind;
    private String item;
    private boolean mieruka;

    /** For the database. */
    protected Indicator() {
    }

    /** A candidate of {@code scene}; {@code mieruka} says that 地域包括ケア「見える化」システム has its figures (● in the source). */
    public Indicator(Scene scene, IndicatorKind kind, String item, boolean mieruka) {
        this.scene = scene;
        this.position = scene.getIndicators().size() + 1;
        this.kind = kind;
        this.item = item;
        this.mieruka = mieruka;
        scene.add(this);
    }

    public Long getId() {
        return id;
    }

    public Scene getScene() {
        return scene;
    }

    public IndicatorKind getKind() {
        return kind;
    }

    /** What is counted, in the words of the source. */
    public String getItem() {
        return item;
    }

    /** Whether 地域包括ケア「見える化」システム has its figures. */
    public boolean isMieruka() {
        return mieruka;
    }
}
