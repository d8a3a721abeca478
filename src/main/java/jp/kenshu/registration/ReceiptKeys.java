package jp.kenshu.registration;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.mail.KeyMaker;
import jp.kenshu.mail.LetterKey;
import jp.kenshu.mail.PublicAddress;

/** The codes and addresses of receipts, which letters get when they are sent. */
@ApplicationScoped
@Transactional
public class ReceiptKeys implements KeyMaker {

    private static final String REGISTRATION_CODE = "registration-code";
    private static final String REGISTRATION_RECEIPT = "registration-receipt";
    private static final String TEAM_CODE = "team-code";
    private static final String TEAM_RECEIPT = "team-receipt";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PublicAddress address;

    static LetterKey codeOf(Registration registration) {
        return new LetterKey(REGISTRATION_CODE, registration.getId().toString());
    }

    static LetterKey receiptOf(Registration registration) {
        return new LetterKey(REGISTRATION_RECEIPT, registration.getId().toString());
    }

    static LetterKey codeOf(Team team) {
        return new LetterKey(TEAM_CODE, team.getId().toString());
    }

    static LetterKey receiptOf(Team team) {
        return new LetterKey(TEAM_RECEIPT, team.getId().toString());
    }

    @Override
    public Optional<String> make(LetterKey key) {
        return Optional.ofNullable(switch (key.kind()) {
            case REGISTRATION_CODE -> registration(key).getCode();
            case REGISTRATION_RECEIPT -> address.of(RegistrationLetters.receiptPath(registration(key)));
            case TEAM_CODE -> team(key).getCode();
            case TEAM_RECEIPT -> address.of(TeamLetters.receiptPath(team(key)));
            default -> null;
        });
    }

    private Registration registration(LetterKey key) {
        return entities.getReference(Registration.class, Long.valueOf(key.what()));
    }

    private Team team(LetterKey key) {
        return entities.getReference(Team.class, Long.valueOf(key.what()));
    }
}
