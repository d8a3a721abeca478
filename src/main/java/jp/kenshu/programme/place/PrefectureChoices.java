package jp.kenshu.programme.place;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Language;

/** The prefectures as forms offer them, made once a language: there are 47 on every form. */
@ApplicationScoped
@AllowedToEverybody("names of prefectures")
@Named
public class PrefectureChoices {

    @Inject
    private Municipalities municipalities;
    @Inject
    private Language language;

    private final Map<Locale, List<SelectItem>> known = new ConcurrentHashMap<>();

    /** All of them, from Hokkaido to Okinawa, as they are called in the language of this request. */
    public List<SelectItem> getAll() {
        return known.computeIfAbsent(language.getLocale(), locale -> municipalities.prefectures().stream()
                .map(each -> new SelectItem(each.getCode(), each.getCalled().in(locale))).toList());
    }
}
