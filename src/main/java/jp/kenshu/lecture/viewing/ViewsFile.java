package jp.kenshu.lecture.viewing;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Download;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.document.workbook.Listing;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.FileNames;

/** The counts to take away as a workbook: a row for each talk, month and category. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
@WebServlet(urlPatterns = "/lecture/organiser/views.xlsx", asyncSupported = true)
public class ViewsFile extends HttpServlet {

    @Inject
    private ViewCounts views;
    @Inject
    private FileNames fileNames;
    @Inject
    private Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = language.words();
        var list = new Listing<ViewCount>(words.text("views.title")).text(words.text("views.edition"), each -> edition(each, language))
                .text(words.text("views.talk"), each -> language.of(each.getLecture().getSession().getTitle()))
                .text(words.text("views.month"), ViewCount::getMonth).text(words.text("views.category"), each -> category(each, language))
                .number(words.text("views.count"), ViewCount::getViews);
        list.writeWorkbook(views.all(), Download.workbook(fileNames.of("views", "xlsx")).open(response));
    }

    private static String edition(ViewCount count, Language language) {
        var part = count.getLecture().getSession().getPart();
        return language.of(part.getConference().getYear()) + " " + language.of(part.getTitle());
    }

    /** The talk with its edition, so that two of one title are two. */
    static String talk(ViewCount count, Language language) {
        return edition(count, language) + " " + language.of(count.getLecture().getSession().getTitle());
    }

    /** The name of the category. */
    static String category(ViewCount count, Language language) {
        return count.getLecture().getSession().getPart().getConference().findCategory(count.getCategory()).map(Category::getName)
                .map(language::of).orElseGet(() -> language.text("views.notSignedIn"));
    }
}
