package jp.kenshu;

import java.util.AbstractMap;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The portal's sentences for pages, in the language of the request and with the edition's names: {@code #{m['page.portal']}}. */
@AllowedToEverybody("words")
@Named("m")
@RequestScoped
public class PageWords extends AbstractMap<String, String> {

    @Inject
    private Language language;
    private Words words;

    /** The sentence of a key, as a pattern where it has placeholders; fails when the bundle lacks it. */
    @Override
    public String get(Object key) {
        if (words == null) {
            words = language.words();
        }
        return words.pattern(String.valueOf(key));
    }

    /** Nothing: the sentences are asked for one by one. */
    @Override
    public Set<Entry<String, String>> entrySet() {
        return Set.of();
    }
}
