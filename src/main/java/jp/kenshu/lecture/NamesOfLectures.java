package jp.kenshu.lecture;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.Bilingual;
import jp.kenshu.audit.SubjectNames;

/** What the record calls lectures: by their titles. */
@ApplicationScoped
public class NamesOfLectures implements SubjectNames {

    @Inject
    private Lectures lectures;

    @Override
    public Optional<Bilingual> find(String kind, long id) {
        return kind.equals("lecture") ? lectures.find(id).map(lecture -> lecture.getSession().getTitle()) : Optional.empty();
    }
}
