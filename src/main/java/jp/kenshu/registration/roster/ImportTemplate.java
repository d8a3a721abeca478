package jp.kenshu.registration.roster;

import java.io.IOException;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Download;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.document.workbook.BlankList;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.version.FormVersions;
import jp.kenshu.programme.Affiliation;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.place.Municipalities;

/** The workbook in which others collect registrations for the secretariat: headings, lists to choose from, an example. */
@AllowedTo(Role.SECRETARIAT)
@WebServlet(urlPatterns = "/registration/organiser/import.xlsx", asyncSupported = true)
public class ImportTemplate extends HttpServlet {

    private static final int ASKED_WIDTH = 24;

    @Inject
    private Programme programme;
    @Inject
    private Municipalities municipalities;
    @Inject
    private FormVersions forms;
    @Inject
    private Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = language.words();
        var conference = programme.announced();
        var list = new BlankList(words.text("import.sheet"), words.text("import.example"));
        for (var column : ImportColumn.values()) {
            list.column(words.name(column), column.width(), choices(column, conference), example(column, conference));
        }
        AskedColumns.of(forms.findOpen(conference, FormUse.REGISTRATION)).all().forEach(column -> list.column(language.of(column.heading()), ASKED_WIDTH,
                column.choices().stream().map(language::of).toList(), language.of(column.example())));
        list.write(Download.workbook("import.xlsx").open(response));
    }

    private List<String> choices(ImportColumn column, Conference conference) {
        return switch (column) {
            case CATEGORY -> conference.getCategories().stream().map(category -> language.of(category.getName())).toList();
            case PREFECTURE -> municipalities.prefectures().stream().map(prefecture -> language.of(prefecture.getCalled())).toList();
            case ROUTE -> conference.findPart(PartKind.INDIVIDUAL).orElseThrow().getRoutes().stream()
                    .map(route -> language.of(route.getName())).toList();
            default -> List.of();
        };
    }

    private String example(ImportColumn column, Conference conference) {
        return switch (column) {
            case CATEGORY -> conference.getCategories().stream()
                    .filter(category -> category.getAffiliation() == Affiliation.MUNICIPALITY).findFirst()
                    .map(Category::getName).map(language::of).orElse("");
            case ROUTE -> choices(column, conference).get(0);
            default -> language.words().text("import.example." + column);
        };
    }
}
