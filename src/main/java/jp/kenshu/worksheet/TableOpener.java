package jp.kenshu.worksheet;

import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.InputText;
import jp.kenshu.account.pocket.Opener;

/** The tables of the hall, opened by the code on their cards. */
@ApplicationScoped
public class TableOpener implements Opener {

    @Inject
    private Worksheets worksheets;

    @Override
    public boolean opens(String path, Map<String, String> parts) {
        var code = InputText.code(parts.get("code"));
        return path.equals("/worksheet/join") && code != null && worksheets.findByJoinCode(code.toUpperCase(Locale.ROOT)).isPresent();
    }
}
