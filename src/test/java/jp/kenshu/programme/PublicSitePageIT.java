package jp.kenshu.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;

import jp.kenshu.BrowserIT;

/** The public site as a visitor sees it, in both languages; that it is accessible and narrow enough is for {@code EveryPageIT} to say. */
class PublicSitePageIT extends BrowserIT {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/programme", "/programme/venues", "/programme/venues?venue=osaka", "/programme/materials",
            "/programme/who", "/programme/contact"})
    void pageIsReadableByEverybodyInBothLanguages(String page) {
        open(page);
        var japanese = mainText();
        open(page + (page.contains("?") ? "&" : "?") + "lang=en");
        var english = mainText();

        assertTrue(japanese.codePoints().anyMatch(c -> c >= 'ぁ' && c <= 'ん'), japanese);
        assertFalse(english.codePoints().anyMatch(c -> c >= 'ぁ' && c <= 'ん'), english);
        assertEquals(1, all("h1").size());
        assertFalse(first("meta[name=description]").getAttribute("content").isBlank());
    }

    @Test
    void firstPageSaysWhatIsOpenAndUntilWhen() {
        open("/?at=open");

        var one = card("I");
        assertTrue(one.contains("受付中") && one.contains("残り450名／450名") && one.contains("10月6日（金）17:00まで"), one);
        assertEquals(List.of("研修会議Ⅰに申し込む", "研修会議Ⅱにチームで申し込む（代表者）"),
                all(".button.main").stream().map(WebElement::getText).toList());
    }

    @Test
    void fullWebinarIsToldWithItsWaitingLine() {
        setCapacity("webinar", 0);
        try {
            setClock("2023-10-02T11:00:00+09:00");
            open("/?at=full");

            var one = card("I");
            assertTrue(one.contains("満席（定員0名）") && one.contains("順番待ちを受け付けています。"), one);
        } finally {
            setCapacity("webinar", 450);
        }
    }

    @Test
    void beforeTheOpeningThereIsNoButtonButTheDay() {
        setClock("2023-09-01T10:00:00+09:00");
        open("/?at=before");

        assertTrue(card("II").contains("令和5年（2023年）9月4日（月） 0:00から申込みを受け付けます。"), card("II"));
        assertEquals(0, all(".button.main").size());
        axe();
    }

    @Test
    void afterTheEndThePageSaysThatItIsOver() {
        setClock("2023-11-02T10:00:00+09:00");
        open("/?at=after");

        assertTrue(card("I").contains("この研修会議は終わりました。"), card("I"));
        assertTrue(mainText().contains("これからの予定はありません。"));
        axe();
    }

    @Test
    void chosenLanguageStaysOnTheNextPage() {
        open("/programme?lang=en");
        open("/programme/who");

        assertEquals("Who may take part", first("h1").getText());
    }

    @Test
    void unknownVenueIsNotFoundInPlainWords() {
        open("/programme/venues?venue=nagoya");

        assertTrue(mainText().contains("ページが見つかりません"));
        axe();
    }

    @Test
    void programmeShowsTheSymposiumWithItsSessionsAndPapers() {
        open("/programme");

        var symposium = all(".within").get(0).getText();
        assertTrue(symposium.contains("13:35～14:55") && symposium.contains("研修会議Ⅰ 資料８") && symposium.contains("15:00～16:00"), symposium);
    }

    @Test
    void materialsAreToldApartBySeries() {
        open("/programme/materials");

        assertEquals(List.of("研修会議Ⅰの資料", "研修会議Ⅱの事前資料", "研修会議Ⅱの当日資料"),
                all("h2").stream().map(WebElement::getText).toList());
        assertEquals(3, all("a.download").size());
    }

    private String card(String part) {
        return first("section[aria-labelledby=part-" + part + "]").getText();
    }
}
