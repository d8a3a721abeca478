package jp.kenshu.questionnaire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint of a text, by which it is known again without being kept. */
final class Fingerprint {

    private Fingerprint() {
    }

    /** The fingerprint of words that were sent by an attempt. */
    static String of(String attempt, String words) {
        return of(attempt + "\n" + words);
    }

    /** 64 hexadecimal digits (SHA-256). */
    static String of(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
