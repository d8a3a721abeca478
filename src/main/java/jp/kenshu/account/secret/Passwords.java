package jp.kenshu.account.secret;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;

/** The passwords of staff: how long one must be, that nobody guesses it, and the slow hash under which alone it is kept. */
@ApplicationScoped
public class Passwords {

    /** A password has so many characters at least, of whatever kind. */
    public static final int LENGTH_MIN = 12;
    private static final int LENGTH_MAX = 200;

    @Inject
    private Pbkdf2PasswordHash hashing;
    private String hashOfNobody;

    @PostConstruct
    void prepare() {
        hashing.initialize(Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", "210000", "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                "Pbkdf2PasswordHash.KeySizeBytes", "64"));
        hashOfNobody = hashing.generate(Secrets.token().toCharArray());
    }

    /** The hash of a password, typed twice, that somebody chose whom {@code names} (name and e-mail address) belong to. */
    public String hashOf(String password, String again, Collection<String> names) {
        if (password == null || InputText.length(password) < LENGTH_MIN) {
            throw RuleViolation.at("password", "setUp.passwordShort", LENGTH_MIN);
        }
        if (password.length() > LENGTH_MAX) {
            throw RuleViolation.at("password", "setUp.passwordLong", LENGTH_MAX);
        }
        if (CommonPasswords.has(password, names)) {
            throw RuleViolation.at("password", "setUp.passwordCommon");
        }
        if (!password.equals(again)) {
            throw RuleViolation.at("again", "setUp.passwordsDiffer");
        }
        return hashing.generate(plain(password));
    }

    /** Whether {@code password} has {@code hash}; for nobody (null) the answer is no, and takes as long. */
    public boolean matches(String password, String hash) {
        var given = plain(password == null || password.length() > LENGTH_MAX ? "" : password);
        return hashing.verify(given, hash == null ? hashOfNobody : hash) && hash != null;
    }

    private static char[] plain(String password) {
        return InputText.normalized(password, Normalizer.Form.NFKC).toCharArray();
    }
}
