package jp.kenshu.account.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Tokens and codes that open something, and the hashes by which alone the portal remembers them. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String READABLE = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private Secrets() {
    }

    /** A token of 256 bits for a link. */
    public static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A code of ten letters and digits (50 bits) that can be read aloud: no 0, O, 1 or I. */
    public static String readableCode() {
        var code = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            code.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return code.toString();
    }

    /** The hash under which a secret is kept. */
    public static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Whether {@code secret} has {@code hash}, compared in constant time. */
    public static boolean matches(String secret, String hash) {
        return hash != null && MessageDigest.isEqual(hash(secret).getBytes(StandardCharsets.US_ASCII),
                hash.getBytes(StandardCharsets.US_ASCII));
    }
}
