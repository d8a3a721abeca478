package jp.kenshu.report.participation;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.tally.Count;

/** Who takes part, as the organisers read it; advisers, who have no need of single persons, read it without figures under five. */
@RequestScoped
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER})
@Named
public class ParticipationPage {

    /** Who may read a figure however small it is. */
    static final List<Role> READ_ALL = List.of(Role.SECRETARIAT, Role.ORGANISER);

    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;
    @Inject
    private Participation participation;

    private ParticipationFigures figures;

    @PostConstruct
    void read() {
        figures = participation.now(language.words(), !signedIn.isOneOf(READ_ALL));
    }

    public ParticipationFigures getFigures() {
        return figures;
    }

    /** The map of the prefectures as a browser draws it. */
    public String getMap() {
        return figures.map().drawing(language.words()).svg(language.text("participation.map.described"));
    }

    /** The columns of {@code table} as a browser draws them. */
    public String columns(FigureTable table) {
        return table.columns(language.words()).svg(table.title());
    }

    /** The figure as it is read. */
    public String text(Count count) {
        return FigureTable.text(count, language.words());
    }
}
