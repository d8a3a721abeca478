package jp.kenshu.programme.place;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;

/** The prefectures as forms offer them, made once: there are 47 on every form. */
@ApplicationScoped
@AllowedToEverybody("names of prefectures")
@Named
public class PrefectureChoices {

    @Inject
    private Municipalities municipalities;

    private volatile List<SelectItem> all = List.of();

    /** All of them, from Hokkaido to Okinawa. */
    public List<SelectItem> getAll() {
        var known = all;
        if (known.isEmpty()) {
            known = municipalities.prefectures().stream().map(each -> new SelectItem(each.getCode(), each.getName())).toList();
            all = known;
        }
        return known;
    }
}
