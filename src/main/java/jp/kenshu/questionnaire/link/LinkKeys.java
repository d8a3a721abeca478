package jp.kenshu.questionnaire.link;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.account.pocket.Opener;
import jp.kenshu.mail.KeyMaker;
import jp.kenshu.mail.LetterKey;
import jp.kenshu.mail.PublicAddress;

/** The personal links in letters: made when a letter is sent, opened when somebody follows one. */
@ApplicationScoped
public class LinkKeys implements KeyMaker, Opener {

    static final String KIND = "questionnaire-link";
    private static final String PAGE = "/questionnaire/invited";

    @Inject
    private PersonalLinks links;
    @Inject
    private PublicAddress address;

    @Override
    public Optional<String> make(LetterKey key) {
        return Optional.of(key).filter(each -> each.kind().equals(KIND)).map(each -> address.of(PAGE + "?key=" + links.token(Long.parseLong(each.what()))));
    }

    @Override
    public boolean opens(String path, Map<String, String> parts) {
        return path.equals(PAGE) && links.opened(parts.get("key")).isPresent();
    }
}
