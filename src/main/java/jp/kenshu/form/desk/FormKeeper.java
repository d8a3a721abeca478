package jp.kenshu.form.desk;

import java.util.Optional;

import jp.kenshu.Bilingual;
import jp.kenshu.programme.Conference;

/** A feature that has forms of its own, written at this desk too: it says of which edition each is, and where it is looked after. */
public interface FormKeeper {

    /** What there is to say of the form of this code; nothing where it is not this feature's. */
    Optional<Kept> find(String code);

    /**
     * A form of a feature: of which edition it is, the page that looks after it, whether its first version is opened there, and what must be
     * known before the draft is opened; null where there is nothing.
     */
    record Kept(Conference conference, String path, boolean opensThere, Bilingual remark) {
    }
}
