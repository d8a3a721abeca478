package jp.kenshu.audit;

import java.util.Optional;

import jp.kenshu.Bilingual;

/** A feature that knows what the things are called to which deeds are done: teams by their number and municipality, venues by their name. */
public interface SubjectNames {

    /** What is called {@code kind} in subjects and has {@code id}, if it is one of this feature's and still there. */
    Optional<Bilingual> find(String kind, long id);
}
