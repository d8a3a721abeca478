package jp.kenshu.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import org.junit.jupiter.api.Test;

/** The report on participation and the chapter in the browser: what each role reads of them, and of editions that have one part alone. */
class ReportPagesIT extends BrowserIT {

    private static final String PARTICIPATION = "/report/organiser/participation";
    private static final String CHAPTER = "/report/organiser/chapter";
    private static final List<String> FILES = List.of("/report/organiser/participation.pdf", "/report/organiser/participation.xlsx");

    @Test
    void organisersReadEveryFigureAndAdvisersNoneThatIsSmall() {
        var stage = stage();
        signInAs(Role.ORGANISER);
        open(PARTICIPATION);
        awaitText("8 名 ＝ ウェビナー");
        assertFalse(mainText().contains("＊"), mainText());
        assertTrue(mainText().contains("1741 市町村") || mainText().contains("1,741 市町村"), mainText());
        axe();
        fitsNarrowWindow();
        screenshot("participation");

        open(CHAPTER);
        awaitText("グループ数：1");
        axe();
        fitsNarrowWindow();
        assertTrue(fetched(CHAPTER + ".docx").startsWith("200 application/"), "the chapter");

        signInAs(Role.ADVISER);
        open(PARTICIPATION);
        awaitText("＊");
        axe();
        assertTrue(fetched(CHAPTER).startsWith("404") && fetched(CHAPTER + ".docx").startsWith("404"), "the chapter tells small figures");
        for (var file : FILES) {
            assertTrue(fetched(file).startsWith("200 application/"), file);
        }

        signInAs(stage.get("representative"));
        for (var path : List.of(PARTICIPATION, FILES.get(0), FILES.get(1), CHAPTER, CHAPTER + ".docx")) {
            assertTrue(fetched(path).startsWith("404"), path);
        }
    }

    @Test
    void editionsOfOnePartAndConferencesWithoutAnybodyHaveTheirReports() {
        signInAs(Role.SECRETARIAT);
        open(PARTICIPATION);
        awaitText("0 名 ＝ ");
        for (var edition : List.of("blocks", "lectures")) {
            get("/test/edition?do=open&name=" + edition);
            try {
                signInAs(Role.SECRETARIAT);
                open(PARTICIPATION);
                awaitText("参加のない市町村");
                axe();
                open(CHAPTER);
                axe();
                for (var file : List.of(FILES.get(0), FILES.get(1), CHAPTER + ".docx")) {
                    assertTrue(fetched(file).startsWith("200 application/"), edition + " " + file);
                }
            } finally {
                assertEquals(200, get("/test/edition?do=close").statusCode());
            }
        }
    }
}
