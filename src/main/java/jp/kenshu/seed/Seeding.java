package jp.kenshu.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.programme.Municipalities;
import jp.kenshu.programme.Programme;

/** Brings an edition into an empty portal, all of it or nothing. */
@ApplicationScoped
@Transactional
public class Seeding {

    @Inject
    private Programme programme;
    @Inject
    private Municipalities municipalities;

    /** Loads the edition of this name, or in this folder; a broken one throws {@link BrokenSeed} and leaves no trace. */
    public void load(String name) {
        var edition = Edition.read(name);
        if (municipalities.count() == 0) {
            edition.prefectures().forEach(municipalities::add);
            edition.municipalities().forEach(municipalities::add);
        }
        programme.open(edition.conference());
    }
}
