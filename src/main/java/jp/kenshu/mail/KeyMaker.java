package jp.kenshu.mail;

import java.util.Optional;

/** A feature whose letters let their readers in, and which alone knows by what: it is asked when the letter is sent. */
public interface KeyMaker {

    /** The link or the code that stands for {@code key}, or nothing when the key is another feature's. */
    Optional<String> make(LetterKey key);
}
