package jp.kenshu.programme.announcement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import jp.kenshu.HttpClients;
import jp.kenshu.PortalIT;
import jp.kenshu.SharedPortal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;


/** How the public site is handed out: the same for everybody, packed, kept for a moment, and without a session. */
@RunAsClient
class PublicPagesIT extends PortalIT {

    private static final HttpClient HTTP = HttpClients.plain();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/programme", "/programme/venues", "/programme/materials", "/programme/who", "/programme/contact"})
    void pageMayBeKeptAndStartsNoSession(String page) throws Exception {
        var answer = get(page);

        assertEquals(200, answer.statusCode());
        assertEquals(List.of("public, max-age=30"), answer.headers().allValues("Cache-Control"));
        assertEquals(List.of("Accept-Encoding, Cookie"), answer.headers().allValues("Vary"));
        assertEquals(List.of(), answer.headers().allValues("Set-Cookie"));
        assertTrue(answer.headers().firstValue("Content-Security-Policy").orElse("").contains("default-src 'self'"));
    }

    @Test
    void packedPageIsTheSamePage() throws Exception {
        var plain = get("/programme");
        var packed = get("/programme", "Accept-Encoding", "gzip");

        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals(withoutTheTime(text(plain.body())),
                withoutTheTime(text(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())));
    }

    @Test
    void unchangedPageIsNotSentAgain() throws Exception {
        var address = "/programme/flyer.pdf";
        var mark = get(address).headers().firstValue("ETag").orElseThrow();

        var again = get(address, "If-None-Match", mark);

        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);
    }

    @Test
    void languageOfTheCookieIsAnsweredApart() throws Exception {
        var japanese = text(get("/programme/who").body());
        var english = text(get("/programme/who", "Cookie", "lang=en").body());

        assertTrue(japanese.contains("参加できる方と参加方法"));
        assertTrue(english.contains("Who may take part"));
    }

    @Test
    void choosingALanguageIsRememberedAlthoughThePageIsKept() throws Exception {
        get("/programme/who?lang=en");

        var answer = get("/programme/who?lang=en");

        assertTrue(answer.headers().firstValue("Set-Cookie").orElse("").startsWith("lang=en"));
    }

    @Test
    void styleSheetsWithTheirMarkAreKeptForGood() throws Exception {
        var page = text(get("/").body());
        var address = Pattern.compile("href=\"(/resources/css/base\\.css\\?v=[0-9a-f]+)\"").matcher(page);
        assertTrue(address.find(), page);

        var marked = get(address.group(1), "Accept-Encoding", "gzip");
        var unmarked = get("/resources/css/base.css");

        assertEquals("public, max-age=31536000, immutable", marked.headers().firstValue("Cache-Control").orElse(""));
        assertEquals("gzip", marked.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals("public, max-age=300", unmarked.headers().firstValue("Cache-Control").orElse(""));
        assertEquals("text/css; charset=UTF-8", unmarked.headers().firstValue("Content-Type").orElse("").replace(";c", "; c"));
        assertEquals(404, get("/resources/css/nothing.css").statusCode());
    }

    @Test
    void flyerAndGuidesArePdf() throws Exception {
        var flyer = get("/programme/flyer.pdf");
        var guide = get("/programme/guide.pdf?venue=osaka&lang=en");

        assertEquals("application/pdf", flyer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(words(flyer.body()).contains("http://portal.example.jp/"));
        assertTrue(words(guide.body()).contains("AP Osaka Chayamachi"));
        assertEquals("inline; filename=\"guide-osaka-en.pdf\"; filename*=UTF-8''guide-osaka-en.pdf", guide.headers().firstValue("Content-Disposition").orElse(""));
    }

    @Test
    void guideOfNoVenueIsNotFound() throws Exception {
        assertEquals(404, get("/programme/guide.pdf").statusCode());
        assertEquals(404, get("/programme/guide.pdf?venue=nagoya").statusCode());
        assertEquals(404, get("/programme/venues?venue=%3Cscript%3E").statusCode());
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(SharedPortal.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** A page without the banner of the rehearsal, which tells the minute. */
    private static String withoutTheTime(String page) {
        return page.replaceAll("(?s)<aside class=\"rehearsal\".*?</aside>", "");
    }

    private static String words(byte[] pdf) throws IOException {
        try (var file = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(file);
        }
    }
}
