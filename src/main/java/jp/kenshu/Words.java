package jp.kenshu;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/** The portal's sentences in one language: Japanese or English, both complete. */
public final class Words {

    /** The languages of the portal; the first is the default. */
    public static final java.util.List<Locale> LANGUAGES = java.util.List.of(Locale.JAPANESE, Locale.ENGLISH);

    private static final String BUNDLE = "jp.kenshu.messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Words IN_JAPANESE = new Words(Locale.JAPANESE);
    private static final Words IN_ENGLISH = new Words(Locale.ENGLISH);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, Words.class.getClassLoader(), NO_FALLBACK);
    }

    /** The sentences in {@code locale}; any language but English is answered in Japanese. */
    public static Words in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? IN_ENGLISH : IN_JAPANESE;
    }

    /** The sentences in the language of {@code ja} or {@code en}. */
    public static Words in(String language) {
        return in(Locale.forLanguageTag(language));
    }

    /** The sentences in the language of the page that is being answered. */
    public static Words in(FacesContext faces) {
        return in(Language.chosenIn((HttpServletRequest) faces.getExternalContext().getRequest()));
    }

    /** The language itself. */
    public Locale locale() {
        return locale;
    }

    /** The sentence of {@code key} with its placeholders filled in, texts of the conference and lists in this language; fails when the bundle lacks it. */
    public String text(String key, Object... values) {
        var pattern = pattern(key);
        return values.length == 0 ? pattern.replace("''", "'") : new MessageFormat(pattern, locale).format(inThisLanguage(values));
    }

    private Object[] inThisLanguage(Object... values) {
        return Arrays.stream(values).map(this::inThisLanguage).toArray();
    }

    private Object inThisLanguage(Object value) {
        return value instanceof Bilingual text ? text.in(locale) : value instanceof Collection<?> several ? list(several) : value;
    }

    /** Several things, one after the other, parted as this language parts them. */
    public String list(Collection<?> several) {
        return several.stream().map(String::valueOf).collect(Collectors.joining(text("form.and")));
    }

    /** What is said beside something else, in the brackets of this language. */
    public String aside(Object said) {
        return text("page.aside", String.valueOf(said));
    }

    /** The sentence of {@code key} with the edition's names in it and its other placeholders still open. */
    String pattern(String key) {
        return EditionNames.fill(bundle.getString(key), locale, bundle);
    }

    /** What the running edition calls {@code name}, such as {@code team}. */
    public String editionName(String name) {
        return EditionNames.of(name, locale, bundle);
    }

    /** The name of an enum's value, from {@code ClassName.VALUE}. */
    public String name(Enum<?> value) {
        return text(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** Whether the bundle has {@code key}. */
    public boolean has(String key) {
        try {
            bundle.getString(key);
            return true;
        } catch (MissingResourceException missing) {
            return false;
        }
    }
}
