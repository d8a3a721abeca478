package jp.kenshu.privacy;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Language;
import jp.kenshu.PersonalTable;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.Programme;

/** What the conference keeps about people, why, and what becomes of it (個人情報の取扱い), for everybody to read before they register. */
@AllowedToEverybody("read before one registers")
@Named
@RequestScoped
public class NoticePage {

    @Inject
    private PersonalData data;
    @Inject
    private Programme programme;
    @Inject
    private Language language;

    private Conference conference;
    private List<Line> lines = List.of();

    /** One kind of thing that is kept: what it is called, its fields, why it is kept, and what becomes of it. */
    public record Line(String title, String fields, String why, String fate) {
    }

    @PostConstruct
    void read() {
        conference = programme.conference();
        var words = language.words();
        var fields = new LinkedHashMap<PersonalTable, Set<String>>();
        data.tables().stream().filter(table -> !table.shown().isEmpty()).forEach(table -> {
            var names = new LinkedHashSet<String>();
            table.shown().forEach(column -> names.add(words.text("personal.column." + column)));
            fields.put(table, names);
        });
        lines = fields.entrySet().stream().map(each -> new Line(words.text("personal." + each.getKey().name()),
                String.join(words.text("notice.and"), each.getValue()), words.text("personal." + each.getKey().name() + ".why"),
                words.text("personal.fate." + each.getKey().fate()))).toList();
    }

    public Conference getConference() {
        return conference;
    }

    /** The last day on which personal data are kept, in words, or null where that is not decided. */
    public String getUntil() {
        var until = conference.getPersonalDataUntil();
        return until == null ? null : Dates.in(language.getCode()).day(until);
    }

    /** All that is kept about people, kind by kind. */
    public List<Line> getLines() {
        return lines;
    }
}
