package jp.kenshu.account.secret;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import org.apache.commons.codec.binary.Base32;

/**
 * The six-digit codes of an authenticator app (TOTP): one every thirty seconds of the real time, whatever the portal's
 * clock says, from a secret that the app and the portal share.
 */
public final class OneTimeCodes {

    private static final Duration STEP = TimeBasedOneTimePasswordGenerator.DEFAULT_TIME_STEP;
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(STEP);
    private static final int SECRET_BYTES = 20;
    private static final int SECRET_LETTERS = 32;
    private static final String ISSUER = "Kenshu";

    private OneTimeCodes() {
    }

    /** A new secret, in the letters in which it can be typed into an app. */
    public static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Base32().encodeToString(bytes);
    }

    /** Whether {@code text} is a secret such as {@link #newSecret()} makes. */
    public static boolean isSecret(String text) {
        return text != null && text.length() == SECRET_LETTERS && new Base32().isInAlphabet(text);
    }

    /** The step of time whose code {@code typed} is: the present one, or one beside it for clocks that differ. */
    public static OptionalLong stepOf(String typed, String secret, Instant now) {
        var present = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.of(present, present - 1, present + 1)
                .filter(step -> Secrets.matches(typed, Secrets.hash(codeOf(step, secret)))).findFirst();
    }

    private static String codeOf(long step, String secret) {
        return code(secret, Instant.ofEpochSecond(step * STEP.toSeconds()));
    }

    /** The code of {@code secret} at {@code moment}. */
    public static String code(String secret, Instant moment) {
        try {
            var key = new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm());
            return CODES.generateOneTimePasswordString(key, moment);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The address that an app reads from the square code to take the secret over. */
    public static String address(String secret, String account) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(ISSUER,
                URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20"), secret, ISSUER);
    }
}
