package jp.kenshu.account.entrance;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.account.AccessLinks;
import jp.kenshu.account.pocket.Opener;

/** The links of letters, opened by their tokens. */
@ApplicationScoped
public class LinkOpener implements Opener {

    @Inject
    private AccessLinks links;

    @Override
    public boolean opens(String path, Map<String, String> parts) {
        return path.startsWith("/account/") && links.find(parts.get("token")).isPresent();
    }
}
