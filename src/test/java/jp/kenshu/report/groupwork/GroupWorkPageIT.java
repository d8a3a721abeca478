package jp.kenshu.report.groupwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import jp.kenshu.registration.Delegates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The compiled group work: read by staff, sent once by the secretariat with the letters seen before, taken away by representatives alone. */
class GroupWorkPageIT extends BrowserIT {

    private static final String PAGE = "/report/organiser/group-work";
    private static final String PDF = "/report/compilation.pdf";
    private static final String WORD = "/report/compilation.docx";
    private static final String REPRESENTATIVE = Delegates.address(Delegates.NAGAREYAMA + " 1");
    private static final String MEMBER = Delegates.address(Delegates.NAGAREYAMA + " 2");

    private String group;

    @BeforeEach
    void twoGroupsOfWhichOneHasWritten() {
        group = get("/test/sheet?number=4&people=2&municipality=" + Delegates.NAGAREYAMA).body().split(" ")[0];
        get("/test/sheet?number=5&people=1&municipality=" + Delegates.HIRADO);
        setClock("2023-10-20T16:35:00+09:00");
        get("/test/room?group=" + group + "&lock=8");
    }

    @Test
    void theSecretariatSendsThePaperOnceAndItStaysAsItWasSent() {
        signInAs(Role.SECRETARIAT);
        open(PAGE);
        awaitText("救急搬送のうち看取り期の件数");
        assertTrue(mainText().contains("まとめが未回収") && mainText().contains("東京会場　グループ５　看取り"), mainText());
        axe();
        fitsNarrowWindow();
        screenshot("group-work");
        press("do-send");
        awaitText("全 2 グループのまとめ集を");
        awaitText("「回収されていません」と載ります");
        axe();
        press("send-letters");
        awaitText("まとめ集を送りました");
        assertTrue(mainText().contains("グループ数：2・送付先の代表者数：2"), mainText());
        assertTrue(mainText().contains("今の内容は、すでに送られています"), mainText());
        assertEquals(List.of(), all("#do-send"));

        signInAs(REPRESENTATIVE);
        open("/home");
        awaitText("まとめ集を受け取れます");
        open("/report/compilation");
        awaitText("2 グループ分です");
        axe();
        fitsNarrowWindow();
        assertEquals("200 application/pdf", fetched(PDF));
        assertTrue(fetched(WORD).startsWith("200 application/vnd.openxmlformats"), fetched(WORD));
        signInAs(MEMBER);
        open("/report/compilation");
        awaitText("まだありません");
        assertEquals(List.of(true, true, true), List.of(PDF, WORD, PAGE).stream().map(path -> fetched(path).startsWith("404")).toList());
    }

    @Test
    void organisersAndAdvisersReadItAndSendNothing() {
        signInAs(REPRESENTATIVE);
        assertTrue(fetched(PDF).startsWith("404"), "before anything was sent");
        for (var role : List.of(Role.ORGANISER, Role.ADVISER)) {
            signInAs(role);
            open(PAGE);
            awaitText("まだ送っていません");
            assertFalse(mainText().contains("まとめ集を代表者に送る"), role::name);
            assertEquals("200 application/pdf", fetched(PDF));
        }
        assertEquals(302, get(PAGE).statusCode());
        assertEquals(302, get(PDF).statusCode());
    }
}
