package jp.kenshu.account;

import java.math.BigInteger;
import java.util.Base64;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.account.secret.SecretBox;
import jp.kenshu.account.secret.Secrets;
import jp.kenshu.mail.KeyMaker;
import jp.kenshu.mail.LetterKey;
import jp.kenshu.mail.PublicAddress;

/**
 * The links and six-digit codes of letters. Each follows from a random name, which stands in the letter that waits, and the key
 * of the data folder: it is the same however often the letter is sent, and the database alone opens nothing.
 */
@ApplicationScoped
@Transactional
public class LinkKeys implements KeyMaker {

    private static final String LINK = "sign-in-link";
    private static final String CODE = "sign-in-code";
    private static final String SET_UP = "set-up-link";
    private static final String WAY_IN = "way-in-link";
    private static final String FORMER_LINK = "former-link";
    private static final String FORMER_CODE = "former-code";
    private static final BigInteger SIX_DIGITS = BigInteger.valueOf(1_000_000);

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private SecretBox box;
    @Inject
    private PublicAddress address;

    /** A new key of a link by which a person signs in. */
    LetterKey link() {
        return new LetterKey(LINK, Secrets.token());
    }

    /** A new key of a link by which a member of staff sets up an account. */
    LetterKey setUp() {
        return new LetterKey(SET_UP, Secrets.token());
    }

    /** A new key of a link by which a member of staff makes a device known. */
    LetterKey wayIn() {
        return new LetterKey(WAY_IN, Secrets.token());
    }

    /** The key of the six-digit code that goes with {@code link}. */
    LetterKey codeOf(LetterKey link) {
        return new LetterKey(CODE, link.what());
    }

    /** The token of a link. */
    String token(LetterKey link) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(box.derive("link " + link.what()));
    }

    /** The six digits of a code. */
    String sixDigits(LetterKey code) {
        return "%06d".formatted(new BigInteger(1, box.derive("code " + code.what())).mod(SIX_DIGITS).intValue());
    }

    /** The path of a link. */
    String path(LetterKey link) {
        return switch (link.kind()) {
            case SET_UP -> "/account/set-up?token=";
            case WAY_IN -> "/account/way-in?token=";
            default -> "/account/link?token=";
        } + token(link);
    }

    @Override
    public Optional<String> make(LetterKey key) {
        return Optional.ofNullable(switch (key.kind()) {
            case LINK, SET_UP, WAY_IN -> address.of(path(key));
            case CODE -> sixDigits(key);
            case FORMER_LINK -> address.of(formerPath(key));
            case FORMER_CODE -> formerDigits(key);
            default -> null;
        });
    }

    /** A link of a letter that was written when letters still kept them: it opens by a token of the present kind from now on. */
    private String formerPath(LetterKey key) {
        var link = entities.find(AccessLink.class, Long.valueOf(key.what()));
        link.opensBy(Secrets.hash(token(key)));
        return link.getPurpose() == AccessLink.Purpose.SET_UP ? "/account/set-up?token=" + token(key) : "/account/link?token=" + token(key);
    }

    private String formerDigits(LetterKey key) {
        entities.find(AccessLink.class, Long.valueOf(key.what())).opensByCode(Secrets.hash(sixDigits(key)));
        return sixDigits(key);
    }
}
