package jp.kenshu.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What a municipality wrote about a scene (記入例): an excerpt of a published sheet, to be read while one's own is written. */
@Entity
@Table(name = "scene_example")
public class Example {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "scene_id")
    private Scene scene;
    private int position;
    private String topic;
    private String source;
    @Column(name = "excerpt")
    private String text;

    /** For the database. */
    protected Example() {
    }

    /** An excerpt about {@code topic}: goal, current, actions or issues. */
    public Example(Scene scene, String topic, String source, String text) {
        this.scene = scene;
        this.position = scene.getExamples().size() + 1;
        this.topic = topic;
        this.source = source;
        this.text = text;
        scene.add(this);
    }

    public Long getId() {
        return id;
    }

    public Scene getScene() {
        return scene;
    }

    /** What of the scene it is about: goal, current, actions or issues. */
    public String getTopic() {
        return topic;
    }

    /** Whose sheet it is taken from. */
    public String getSource() {
        return source;
    }

    public String getText() {
        return text;
    }
}
