package jp.kenshu.registration.roster;

import java.io.IOException;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.Language;
import jp.kenshu.document.BlankList;
import jp.kenshu.programme.Affiliation;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Municipalities;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;

/** The workbook in which others collect registrations for the secretariat: headings, lists to choose from, an example. */
@WebServlet(urlPatterns = "/registration/organiser/import.xlsx", asyncSupported = true)
public class ImportTemplate extends HttpServlet {

    @Inject
    private Programme programme;
    @Inject
    private Municipalities municipalities;
    @Inject
    private Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = language.words();
        var conference = programme.conference();
        var list = new BlankList(words.text("import.sheet"), words.text("import.example"));
        for (var column : ImportColumn.values()) {
            list.column(words.name(column), column.width(), choices(column, conference), example(column, conference));
        }
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"import.xlsx\"");
        list.write(response.getOutputStream());
    }

    private List<String> choices(ImportColumn column, Conference conference) {
        return switch (column) {
            case CATEGORY -> conference.getCategories().stream().map(category -> language.of(category.getName())).toList();
            case PREFECTURE -> municipalities.prefectures().stream().map(prefecture -> prefecture.getName()).toList();
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
