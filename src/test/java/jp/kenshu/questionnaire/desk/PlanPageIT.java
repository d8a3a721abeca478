package jp.kenshu.questionnaire.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;

/** The secretariat plans a second questionnaire as a copy, writes it, opens it, and changes it while people answer: nothing is lost. */
class PlanPageIT extends BrowserIT {

    @BeforeEach
    void afterPart1() {
        setClock("2023-10-19T16:30:00+09:00");
        signInAs(Role.SECRETARIAT);
    }

    @Test
    void aCopyIsWrittenOpenedAndChangedWhileItRuns() {
        open("/questionnaire/organiser/questionnaires");
        pressFirst("#add");
        fill("code", "R5");
        fill("titleJa", "研修会議Ⅱのあとのアンケート");
        press("save");
        await(driver -> errorAt("titleEn").contains("両方を入力してください"));
        assertEquals("研修会議Ⅱのあとのアンケート", element("titleJa").getDomProperty("value"));
        axe();
        fitsNarrowWindow();
        fill("titleEn", "After Part II");
        fill("day", "2023-11-30");
        new Select(element("from")).selectByIndex(1);
        press("save");
        await(driver -> errorAt("code").contains("ほかのアンケートが使っています"));
        fill("code", "r5-2");
        press("save");
        awaitText("アンケートを加えました");
        axe();

        writeTwoQuestions();
        pressFirst("p > a[href^='/questionnaire/organiser/questionnaire?']");
        press("open");
        awaitText("アンケートを始めました");
        var desk = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        open("/q/r5-2");
        tick("q_f1", "4");
        tick("q_f3", "2");
        var answering = browser.getWindowHandle();
        browser.switchTo().window(desk);
        changeItWhileItRuns();

        browser.switchTo().window(answering);
        press("send");
        awaitText("ご回答");
        open("/q/r5-2");
        await(driver -> !all("#q_f3").isEmpty());
        assertEquals(0, all("#q_q8").size(), "what was withdrawn is asked no more");
        browser.close();
        browser.switchTo().window(desk);
        open("/questionnaire/organiser/questionnaires");
        pressFirst("main tbody tr:last-child a");
        assertEquals("1", first("#counts .received").getText());
        assertTrue(mainText().contains("ご所属（部署）"), this::mainText);
        assertTrue(mainText().contains("途中の版で文や選択肢が変わりました"), this::mainText);
        press("plan");
        awaitText("変えられるのは題名と文だけです");
        axe();
    }

    @Test
    void titlesThatTwoChangeAtOnceAreNotOverwritten() {
        open("/questionnaire/organiser/questionnaires");
        pressFirst("#add");
        fill("code", "r5-2");
        fill("titleJa", "研修会議Ⅱのあとのアンケート");
        fill("titleEn", "After Part II");
        fill("day", "2023-11-30");
        press("save");
        awaitText("アンケートを加えました");
        press("plan");
        awaitText("設定を変える");
        var page = browser.getCurrentUrl();
        var first = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        open(page.substring(page.indexOf("/questionnaire/")));
        fill("titleJa", "先に変えた題名");
        fill("leadJa", "先に変えた文");
        fill("leadEn", "Changed first");
        press("save");
        awaitText("設定を変えました");
        browser.close();
        browser.switchTo().window(first);

        fill("titleEn", "Changed later");
        press("save");

        awaitText("ほかの方がアンケートの設定を変えています");
        assertEquals("Changed later", element("titleEn").getDomProperty("value"));
        open("/questionnaire/organiser/questionnaires");
        assertTrue(mainText().contains("先に変えた題名"), this::mainText);
    }

    @Test
    void whatCannotBeOpenedYetSaysWhyAndWhereToMendIt() {
        plan("r5-3", false);
        press("open");
        awaitText("「尋ねる内容を変える」で次のところを直してから、もう一度「アンケートを始める」を押してください。質問がありません。");

        plan("r5-4", true);
        press("write");
        awaitText("研修会議Ⅰ、Ⅱの参加状況");
        run("[...document.querySelectorAll('#draft tbody tr')].find((row) => row.textContent.includes('参加状況')).querySelector('button[id$=withdraw]').click()");
        awaitText("アンケートを始めるまでは、何度でも変えられます");
        assertTrue(mainText().contains("次のところを直すと、アンケートを始められます") && mainText().contains("条件にしている質問が取り除かれています"), this::mainText);
        assertTrue(mainText().contains("取り除かれた質問の答えによる") && !mainText().contains("「f3」"), this::mainText);
        var back = first("p > a[href^='/questionnaire/organiser/questionnaire?']").getDomAttribute("href");
        var id = back.substring(back.indexOf("id="));
        for (var paper : new String[] {"/form/organiser/form-draft.pdf?form=questionnaire-r5-4", "/form/organiser/form-draft.docx?form=questionnaire-r5-4",
            "/form/organiser/form-draft.xlsx?form=questionnaire-r5-4", "/questionnaire/organiser/blank.pdf?" + id, "/questionnaire/organiser/blank.xlsx?" + id}) {
            assertEquals(200L, ((ChromeDriver) browser).executeAsyncScript("fetch(arguments[0]).then((answer) => arguments[1](answer.status))", paper), paper);
        }
        open(back);
        press("open");
        awaitText("条件にしている質問が取り除かれています");
    }

    @Test
    void oneMadeByMistakeIsDeletedAfterAskingAndOneThatWasOpenedIsNot() {
        plan("r5-5", true);
        pressFirst("#ask-to-discard");
        awaitText("「研修会議Ⅱのあとのアンケート」と、その設問の下書きを削除します。元に戻せません。");
        axe();
        fitsNarrowWindow();
        element("discard").sendKeys(Keys.ENTER);
        awaitText("アンケートを削除しました");
        assertTrue(!mainText().contains("研修会議Ⅱのあとのアンケート"), this::mainText);
        axe();

        plan("r5-5", true);
        pressFirst("#ask-to-discard");
        await(driver -> !all("#discarding").isEmpty());
        var asking = browser.getCurrentUrl().substring(browser.getCurrentUrl().indexOf("/questionnaire/")).replaceFirst("#.*", "");
        elsewhere(() -> {
            open(asking);
            press("open");
            awaitText("アンケートを始めました");
        });
        press("discard");
        awaitText("一度始めたアンケートは、削除できません");
        open(asking);
        awaitText("一度始めたアンケートは、削除できません");
        assertEquals(0, all("#discard, #ask-to-discard").size());

        plan("r5-6", true);
        var waiting = browser.getCurrentUrl().substring(browser.getCurrentUrl().indexOf("/questionnaire/")).replaceFirst("&done.*", "");
        signInAs(Role.ORGANISER);
        open(waiting + "&discard=ask");
        awaitText("研修会議Ⅱのあとのアンケート");
        assertEquals(0, all("#discarding, #ask-to-discard").size());
    }

    /** Answers to two questionnaires are compared by the codes of their questions: another question with the same code would be compared, too. */
    @Test
    void aQuestionThatIsWrittenHasACodeThatNoFormHas() {
        var codes = Stream.of("r5-7", "r5-8").map(code -> {
            plan(code, false);
            press("write");
            pressFirst("p.actions a[href^='/form/organiser/form-question']");
            new Select(element("kind")).selectByValue("TEXT");
            fill("labelJa", "ご感想 " + code);
            fill("labelEn", "Your thoughts " + code);
            press("save");
            await(driver -> driver.getCurrentUrl().contains("done=changed"));
            return first("#draft tbody tr a.button").getDomAttribute("href").replaceFirst(".*question=", "");
        }).toList();

        assertEquals(2, codes.stream().distinct().count(), codes::toString);
    }

    private void plan(String code, boolean copied) {
        open("/questionnaire/organiser/plan");
        fill("code", code);
        fill("titleJa", "研修会議Ⅱのあとのアンケート");
        fill("titleEn", "After Part II");
        fill("day", "11/30");
        new Select(element("from")).selectByIndex(copied ? all("#from option").size() - 1 : 0);
        press("save");
        awaitText("アンケートを加えました");
    }

    /** A copy of the first question below it, and one moved up; seen as page, paper and workbook. */
    private void writeTwoQuestions() {
        press("write");
        awaitText("下書きを作り");
        axe();
        pressFirst("button[id$=copy]");
        awaitText("質問を変える");
        fill("labelJa", "お住まいの都道府県に近いもの");
        fill("labelEn", "Nearest to where you live");
        press("save");
        awaitText("下書きを変えました");
        assertTrue(all("#draft tbody tr").get(1).getText().contains("お住まいの"), this::mainText);
        var asked = all("#draft tbody tr").size();
        elsewhere(() -> {
            open("/form/organiser/form-draft?form=questionnaire-r5-2");
            pressFirst("tr:nth-child(2) button[id$=withdraw]");
            awaitText("下書きを変えました");
        });
        pressFirst("tr:nth-child(2) button[id$=withdraw]");
        awaitText("もうありません");
        assertEquals(asked - 1, all("#draft tbody tr").size(), "the question that has moved up stays");
        axe();
        for (var paper : new String[] {"pdf", "docx", "xlsx"}) {
            assertEquals(1, all("a[href='/form/organiser/form-draft." + paper + "?form=questionnaire-r5-2']").size());
        }
        open("/form/organiser/form-preview?form=questionnaire-r5-2");
        awaitText("見え方の確認です");
        axe();
        fitsNarrowWindow();
        open("/form/organiser/form-draft?form=questionnaire-r5-2");
    }

    /** In another window of the same browser. */
    private void elsewhere(Runnable deed) {
        var here = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        deed.run();
        browser.close();
        browser.switchTo().window(here);
    }

    private void changeItWhileItRuns() {
        press("write");
        pressFirst("#draft tbody tr a.button");
        fill("labelJa", "ご所属（部署）");
        press("save");
        awaitText("下書きを変えました");
        pressFirst("#draft tbody tr:last-child button[id$=withdraw]");
        awaitText("下書きを変えました");
        press("publish");
        awaitText("新しい版を公開しました");
        fitsNarrowWindow();
        screenshot("questionnaire-draft");
    }

    private void tick(String field, String value) {
        run("document.querySelector(`#" + field + " input[value='" + value + "']`).click()");
    }
}
