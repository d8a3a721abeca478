package jp.kenshu.worksheet.outline;

import java.util.Optional;

import jp.kenshu.Bilingual;

/**
 * A field of the sheet: the code under which its texts are kept, its label on the page, what papers call it, and the catalogue
 * from which its text can be chosen (or null).
 */
public record OutlineField(String code, Bilingual label, Bilingual called, String catalogue) {

    /** The candidate indicators of the group's scene (指標の候補). */
    public static final String INDICATORS = "indicators";

    /** The catalogue from which its text can be chosen, if there is one. */
    public Optional<String> findCatalogue() {
        return Optional.ofNullable(catalogue);
    }
}
