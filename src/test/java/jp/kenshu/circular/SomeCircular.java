package jp.kenshu.circular;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.Programme;

/** Writes circulars for tests. */
@ApplicationScoped
@Transactional
public class SomeCircular {

    @Inject
    private Programme programme;
    @Inject
    private Circulars circulars;

    /** A circular to all of {@code addressees} who lack {@code lack} (null: no matter). */
    public Circular to(Addressees addressees, Lack lack, String subject, String body) {
        return circulars.write(programme.conference(), UUID.randomUUID().toString(), content(addressees, lack, subject, body), Actor.staff("事務局 花子"));
    }

    static Circular.Content content(Addressees addressees, Lack lack, String subject, String body) {
        return new Circular.Content(new Chosen(addressees, null, null, null, null, null, lack), CircularText.typed(subject, body, "", addressees), null, true);
    }
}
