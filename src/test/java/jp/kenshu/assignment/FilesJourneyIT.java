package jp.kenshu.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import jp.kenshu.BrowserIT;
import jp.kenshu.HttpClients;
import jp.kenshu.SharedPortal;
import jp.kenshu.Role;
import jp.kenshu.document.form.FilledForms;
import jp.kenshu.registration.Delegates;
import jp.kenshu.storage.HardFiles;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What teams prepare, by file: a form out and back, an overview handed in, and who may read what, in a browser. */
class FilesJourneyIT extends BrowserIT {

    private static final HttpClient HTTP = HttpClients.plain();

    @TempDir
    private Path folder;

    @BeforeEach
    void registerTeams() {
        setVenueCapacity("tokyo", 50);
        setVenueCapacity("osaka", 50);
        for (var team : new String[] {Delegates.NAGAREYAMA + "&venue=tokyo", Delegates.HIRADO + "&venue=tokyo", Delegates.FUKUCHIYAMA + "&venue=osaka"}) {
            assertEquals(200, get("/test/team?municipality=" + team + "&people=2").statusCode());
        }
    }

    @Test
    void formLeavesAsWordAndComesBackWithItsDifferencesShown() throws Exception {
        signInAs(representativeOf(Delegates.NAGAREYAMA));
        open("/assignment/homework");
        var page = first("a[href*='/assignment/form?paper=homework']").getDomProperty("href");
        browser.get(page);
        awaitText("様式をダウンロードする");
        var word = download(first("a[href*='form.docx']").getDomProperty("href"));
        assertEquals("（流山市）【資料３】事前課題（研修会議Ⅱ）" + Delegates.NAGAREYAMA + " 1.docx", nameOf(word));
        keep("form.docx", word.body());
        keep("form.xlsx", download(first("a[href*='form.xlsx']").getDomProperty("href")).body());
        var filled = FilledForms.fill(FilledForms.fill(word.body(), "strengths", "顔の見える関係\n𠮷田さんの<研修>".replace("<", "&lt;")), "goal-endoflife", "自宅で最期まで");

        choose("file", "filled.docx", HardFiles.withMacros(filled, "word"));
        press("compare");
        awaitText("入力内容をご確認ください");
        assertTrue(errorAt("file").contains("マクロを含むファイルは読み込めません"), errorAt("file"));
        axe();
        choose("file", "filled.docx", filled);
        press("compare");
        awaitText("2か所に違いがあります");
        assertTrue(mainText().contains("自宅で最期まで"));
        axe();
        fitsNarrowWindow();
        screenshot("form-differences");
        press("take-over");
        awaitText("様式の内容を取り込みました");
        keep("form.pdf", download(first("a[href*='form.pdf']").getDomProperty("href")).body());
        open("/assignment/homework");
        assertEquals("顔の見える関係\n𠮷田さんの<研修>", element("strengths").getDomProperty("value"));

        signInAs(representativeOf(Delegates.HIRADO));
        open("/assignment/form?paper=homework");
        choose("file", "filled.docx", filled);
        press("compare");
        awaitText("入力内容をご確認ください");
        assertTrue(errorAt("file").contains("別の方または別のチームの様式です"), errorAt("file"));
        assertEquals(404, download(page.replace("/assignment/form?", "/assignment/form.docx?")).statusCode());
        setClock("2023-10-17T17:00:00+09:00");
        open("/assignment/form?paper=homework");
        awaitText("締切を過ぎたため、読み込みはできません");
    }

    @Test
    void overviewIsHandedInAndReadByParticipantsOfItsVenueAlone() throws Exception {
        signInAs(representativeOf(Delegates.NAGAREYAMA));
        open("/assignment");
        first("a[href='/assignment/overview']").click();
        awaitText("資料のファイル");
        fill("fact_population", "２０６，０００");
        fill("fact_efforts", "看取りの体制づくり");
        choose("files-input", "概要.docm", HardFiles.withMacros(HardFiles.docx(), "word"));
        press("save");
        awaitText("入力内容をご確認ください");
        assertTrue(errorAt("files").contains("「概要.docm」にはマクロが含まれています"), errorAt("files"));
        assertEquals("２０６，０００", element("fact_population").getDomProperty("value"));
        axe();
        choose("files-input", "概要.pdf", HardFiles.pdf(3));
        press("save");
        awaitText("保存しました。まだ提出はしていません。");
        fitsNarrowWindow();
        screenshot("overview");
        choose("files-input", "統計.pdf", HardFiles.pdf(1));
        press("save");
        awaitText("統計.pdf");
        assertEquals(0, overviewFile("統計.pdf").findElements(org.openqa.selenium.By.cssSelector("[data-move=up]:disabled")).size());
        overviewFile("統計.pdf").findElement(org.openqa.selenium.By.cssSelector("[data-move=up]")).sendKeys(org.openqa.selenium.Keys.ENTER);
        awaitText("「統計.pdf」を 1 番目に動かしました");
        axe();
        press("save");
        awaitText("保存しました。まだ提出はしていません。");
        assertTrue(first("movable-rows tbody tr").getText().contains("統計.pdf"));
        first("movable-rows tbody tr input[name=remove]").click();
        press("save");
        awaitText("保存しました。まだ提出はしていません。");
        choose("files-input", "大きすぎる.pdf", new byte[21_000_000]);
        awaitText("「大きすぎる.pdf」は 20 MB を超えているため");
        press("submit");
        awaitText("提出を受け付けました");
        axe();
        screenshot("overview-submitted");
        var file = first("a[href*='/storage/file']").getDomProperty("href");
        assertEquals("（流山市）自治体概要資料.pdf", nameOf(download(file)));

        signInAs(representativeOf(Delegates.HIRADO));
        open("/assignment/overviews");
        awaitText("千葉県流山市");
        assertTrue(mainText().contains("206,000"));
        axe();
        fitsNarrowWindow();
        screenshot("overviews");
        assertEquals(200, download(file).statusCode());
        signInAs(representativeOf(Delegates.FUKUCHIYAMA));
        assertEquals(404, download(file).statusCode());
        open("/assignment/overviews");
        awaitText("まだ提出された資料はありません");
        signInAs(Delegates.address(Delegates.NAGAREYAMA + " 2"));
        open("/assignment/overview");
        awaitText("資料の追加や提出は、チームの代表者が行います");
        assertEquals(404, get(file.substring(SharedPortal.address().length())).statusCode());
        assertEquals(404, download(SharedPortal.address() + "/assignment/organiser/packet.pdf?venue=tokyo").statusCode());
        assertEquals(404, download(SharedPortal.address() + "/assignment/organiser/venue.zip?venue=tokyo").statusCode());

        signInAs(Role.SECRETARIAT);
        open("/assignment/organiser/packet");
        pressFirst("input[id$=begin]");
        first(".packet-ready a");
        fitsNarrowWindow();
        axe();
        screenshot("packet");
        var packet = download(first(".packet-ready a").getDomProperty("href"));
        keep("packet.pdf", packet.body());
        try (var pdf = Loader.loadPDF(packet.body())) {
            assertEquals(2 + 1 + 3, pdf.getNumberOfPages());
        }
    }

    private org.openqa.selenium.WebElement overviewFile(String name) {
        return first("movable-rows tr[data-name='" + name + "']");
    }

    private static String representativeOf(String municipality) {
        return Delegates.address(municipality + " 1");
    }

    private void choose(String field, String name, byte[] content) {
        try {
            element(field).sendKeys(Files.write(folder.resolve(name), content).toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What the portal answers to the one who is signed in. */
    private HttpResponse<byte[]> download(String address) throws IOException, InterruptedException {
        var cookies = browser.manage().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookies).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String nameOf(HttpResponse<byte[]> file) {
        return URLDecoder.decode(file.headers().firstValue("Content-Disposition").orElse("").replaceFirst(".*UTF-8''", ""), StandardCharsets.UTF_8);
    }

    private static void keep(String name, byte[] content) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "screenshots")).resolve(name), content);
    }
}
