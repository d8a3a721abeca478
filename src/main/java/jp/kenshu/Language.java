package jp.kenshu;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The language in which this request is answered: the one asked for with {@code ?lang=}, else the one chosen before
 * (kept in a cookie), else Japanese.
 */
@RequestScoped
@AllowedToEverybody("words")
@Named
public class Language {

    /** The cookie and the parameter that carry the choice. */
    public static final String NAME = "lang";

    private static final List<String> NAMING_A_PAGE = List.of("id", "day");
    private static final Pattern PLAIN = Pattern.compile("[\\w-]{1,64}");

    private Locale locale = Locale.JAPANESE;
    private HttpServletRequest request;

    /** For the container's proxies. */
    protected Language() {
    }

    /** The language of {@code request}. */
    @Inject
    public Language(HttpServletRequest request) {
        this.request = request;
        locale = chosenIn(request);
    }

    /** The language that {@code request} asks for, or Japanese. */
    public static Locale chosenIn(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query != null) {
            for (var pair : query.split("&")) {
                if (pair.equals(NAME + "=en")) {
                    return Locale.ENGLISH;
                } else if (pair.equals(NAME + "=ja")) {
                    return Locale.JAPANESE;
                }
            }
        }
        return PortalCookies.find(request, NAME).filter("en"::equals).isPresent() ? Locale.ENGLISH : Locale.JAPANESE;
    }

    private static String parametersOtherThanLanguage(HttpServletRequest request) {
        var query = "GET".equals(request.getMethod()) ? request.getQueryString() : postedWithPage(request);
        if (query == null || query.isEmpty()) {
            return "";
        }
        var kept = new StringBuilder();
        Arrays.stream(query.split("&")).filter(pair -> !pair.startsWith(NAME + "="))
                .forEach(pair -> kept.append(pair).append('&'));
        return kept.toString();
    }

    /** What a page that answers a form was about: its address has lost that, the form has carried it along. */
    private static String postedWithPage(HttpServletRequest request) {
        return NAMING_A_PAGE.stream().filter(name -> request.getParameter(name) != null && PLAIN.matcher(request.getParameter(name)).matches())
                .map(name -> name + "=" + request.getParameter(name)).collect(Collectors.joining("&"));
    }

    public Locale getLocale() {
        return locale;
    }

    /** Whether the answer is in English. */
    public boolean isEnglish() {
        return Locale.ENGLISH.equals(locale);
    }

    /** The code of the language, {@code ja} or {@code en}. */
    public String getCode() {
        return locale.getLanguage();
    }

    /** The query that shows the same page in the other language. */
    public String getOther() {
        return "?" + parametersOtherThanLanguage(request) + NAME + "=" + (isEnglish() ? "ja" : "en");
    }

    /** The sentences in this language. */
    public Words words() {
        return Words.in(locale);
    }

    /** The sentence of {@code key} in this language, with its placeholders filled in. */
    public String text(String key, Object... values) {
        return words().text(key, values);
    }

    /** What is said beside something else, in the brackets of this language. */
    public String aside(Object said) {
        return words().aside(said);
    }

    /** One bilingual text of the conference in this language; empty for none. */
    public String of(Bilingual text) {
        return text == null ? "" : text.in(locale);
    }
}
