package jp.kenshu.lecture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.kenshu.HttpClients;
import jp.kenshu.PortalIT;
import jp.kenshu.Role;
import jp.kenshu.SharedPortal;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How lectures and their files are handed out, asked from outside by plain requests (RFC 9110). */
@RunAsClient
class LectureIT extends PortalIT {

    private static final HttpClient HTTP = HttpClients.plain();
    private static final String CODE = "r5-I-07";

    @BeforeEach
    void beginAnew() throws Exception {
        assertEquals(200, get("/test/begin-anew").statusCode());
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return ask("GET", path, headers);
    }

    private static HttpResponse<byte[]> ask(String method, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(SharedPortal.address() + path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("-");
    }

    /** The ids of the lecture and of its files, the largest picture first. */
    private static List<String> lecture(String more) throws Exception {
        var answer = get("/test/lecture?code=" + CODE + more);
        assertEquals(200, answer.statusCode());
        return text(answer).lines().toList();
    }

    @Test
    void partsOfAFileAreAnsweredAsTheStandardSays() throws Exception {
        var file = "/storage/file?id=" + lecture("").get(1);
        var whole = get(file);
        var all = whole.body();
        var mark = header(whole, "ETag");

        assertEquals(List.of("200", "bytes", "video/mp4", String.valueOf(all.length)), List.of(String.valueOf(whole.statusCode()),
                header(whole, "Accept-Ranges"), header(whole, "Content-Type"), header(whole, "Content-Length")));
        assertTrue(mark.matches("\"[0-9a-f-]{36}\""), mark);
        assertPart(all, 0, 99, get(file, "Range", "bytes=0-99"));
        assertPart(all, 100, all.length - 1, get(file, "Range", "bytes=100-99999999"));
        assertPart(all, all.length - 10, all.length - 1, get(file, "Range", "bytes=-10"));
        assertPart(all, 5, 6, get(file, "Range", "bytes=5-6,20-30"));
        assertPart(all, 0, 0, get(file, "Range", "bytes=0-0", "If-Range", mark));
        for (var header : List.of("bytes=9-5", "bytes=x", "items=0-5", "bytes=")) {
            assertArrayEquals(all, whole(get(file, "Range", header)), header);
        }
        for (var old : List.of("\"another\"", "W/" + mark, "Fri, 20 Oct 2023 00:00:00 GMT")) {
            assertArrayEquals(all, whole(get(file, "Range", "bytes=0-99", "If-Range", old)), old);
        }
    }

    private static void assertPart(byte[] all, int from, int to, HttpResponse<byte[]> answer) {
        assertEquals(206, answer.statusCode());
        assertEquals("bytes " + from + "-" + to + "/" + all.length, header(answer, "Content-Range"));
        assertEquals(String.valueOf(to - from + 1), header(answer, "Content-Length"));
        assertArrayEquals(Arrays.copyOfRange(all, from, to + 1), answer.body());
    }

    private static byte[] whole(HttpResponse<byte[]> answer) {
        assertEquals(200, answer.statusCode());
        assertEquals("-", header(answer, "Content-Range"));
        return answer.body();
    }

    @Test
    void whatIsNotThereAndWhatIsKnownAlreadyIsNotSent() throws Exception {
        var file = "/storage/file?id=" + lecture("").get(1);
        var whole = get(file);
        var mark = header(whole, "ETag");

        var beyond = get(file, "Range", "bytes=99999999-");
        assertEquals(List.of("416", "bytes */" + whole.body().length), List.of(String.valueOf(beyond.statusCode()), header(beyond, "Content-Range")));
        for (var known : List.of(mark, "W/" + mark, "\"other\", " + mark, "*")) {
            var answer = get(file, "If-None-Match", known, "Range", "bytes=0-9");
            assertEquals(List.of(304, 0), List.of(answer.statusCode(), answer.body().length), known);
        }
        assertEquals(412, get(file, "If-Match", "\"another\"").statusCode());
        assertEquals(200, get(file, "If-Match", mark).statusCode());
        var head = ask("HEAD", file, "Range", "bytes=0-9");
        assertEquals(List.of("200", String.valueOf(whole.body().length), mark), List.of(String.valueOf(head.statusCode()),
                header(head, "Content-Length"), header(head, "ETag")));
    }

    @Test
    void longRangeIsAnsweredByAMegabyteAtATime() throws Exception {
        var file = "/storage/file?id=" + lecture("&long=1").get(1);

        var first = get(file, "Range", "bytes=0-");

        assertEquals(List.of("206", "bytes 0-1048575/3000000", "1048576"), List.of(String.valueOf(first.statusCode()),
                header(first, "Content-Range"), String.valueOf(first.body().length)));
        assertEquals("bytes 2500000-2999999/3000000", header(get(file, "Range", "bytes=2500000-"), "Content-Range"));
        assertEquals(3_000_000, get(file).body().length);
    }

    @Test
    void lectureIsReadByEverybodyWithoutASession() throws Exception {
        var id = lecture("").get(0);

        for (var page : List.of("/lecture", "/lecture/" + CODE, "/lecture/" + CODE + "?t=20", "/lecture/transcript?id=" + CODE)) {
            var answer = get(page);
            assertEquals(200, answer.statusCode(), page);
            assertEquals("-", header(answer, "Set-Cookie"), page);
        }
        assertTrue(text(get("/lecture")).contains("在宅医療・介護連携を通じた行政と医師会の連携推進への期待"));
        assertTrue(text(get("/lecture/" + CODE)).contains("顔の見える関係は、定例の会議だけでは生まれません。"));
        var captions = get("/lecture/captions.vtt?lecture=" + id + "&language=ja");
        assertTrue(text(captions).startsWith("WEBVTT\n\n00:00:00.000 --> "), text(captions));
        assertEquals("text/vtt; charset=UTF-8", header(captions, "Content-Type").replace(";charset", "; charset"));
        assertFalse(text(get("/lecture/" + CODE)).contains("youtube"));
    }

    @Test
    void restrictedLectureLeaksNothing() throws Exception {
        var ids = lecture("&audience=REGISTERED");
        assertHidden(ids, 200);
        assertTrue(text(get("/lecture/" + CODE)).contains("申込みをされた方がご覧になれます"));

        lecture("&audience=EVERYBODY&from=2023-10-20T00:00:00Z");
        assertHidden(ids, 200);
        assertTrue(text(get("/lecture/" + CODE)).contains("まだ公開していません"));

        lecture("&audience=STAFF");
        assertHidden(ids, 404);
        assertFalse(text(get("/lecture")).contains("行政と医師会の連携推進への期待"));
    }

    private static void assertHidden(List<String> ids, int page) throws Exception {
        assertEquals(page, get("/lecture/" + CODE).statusCode());
        assertEquals(404, get("/storage/file?id=" + ids.get(1)).statusCode());
        assertEquals(404, get("/storage/file?id=" + ids.get(1), "Range", "bytes=0-9").statusCode());
        assertEquals(404, get("/lecture/captions.vtt?lecture=" + ids.get(0) + "&language=ja").statusCode());
        for (var each : List.of("/lecture/" + CODE, "/lecture/transcript?id=" + CODE)) {
            var words = text(get(each));
            assertFalse(words.contains("定例の会議だけでは") || words.contains("/storage/file?id=" + ids.get(1)), words);
        }
    }

    /** Whoever may ask: by what they sign in, nothing for nobody. */
    private static Map<String, String> askers() throws Exception {
        var people = text(get("/test/stage")).lines().map(line -> line.split(" ", 2)).collect(Collectors.toMap(each -> each[0], each -> each[1]));
        var askers = new LinkedHashMap<String, String>();
        askers.put("nobody", null);
        for (var each : List.of("waiting", "member", "representative")) {
            askers.put(each, "role=PARTICIPANT&email=" + encoded(people.get(each)));
        }
        for (var role : List.of(Role.ADVISER, Role.ORGANISER, Role.SECRETARIAT)) {
            askers.put(role.name(), "role=" + role);
        }
        for (var each : askers.entrySet()) {
            each.setValue(each.getValue() == null ? "" : header(get("/test/sign-in?" + each.getValue()), "Set-Cookie").split(";", 2)[0]);
        }
        return askers;
    }

    @ParameterizedTest
    @CsvSource({"ATTENDEE, waiting", "MEMBER, member representative", "REPRESENTATIVE, representative", "ADVISER, ADVISER", "ORGANISER, ORGANISER",
            "REPRESENTATIVE+ADVISER, representative ADVISER"})
    void lectureForChosenPeopleIsTheirsAloneByWhateverDoorTheyCome(String circles, String chosen) throws Exception {
        var askers = askers();
        var ids = lecture("&sound=1&audience=CHOSEN&circles=" + circles);
        var title = "行政と医師会の連携推進への期待";

        for (var each : askers.entrySet()) {
            var cookie = each.getValue();
            if (each.getKey().equals("SECRETARIAT") || List.of(chosen.split(" ")).contains(each.getKey())) {
                assertEquals("page file sound captions transcript search viewing", opened(ids, cookie), each.getKey());
            } else {
                assertEquals("", opened(ids, cookie), each.getKey());
                var told = Circles.named(List.of(circles.split("[+]"))).areStaffAlone() ? 404 : 200;
                assertEquals(told, get("/lecture/" + CODE, "Cookie", cookie).statusCode(), each.getKey());
                assertEquals(told == 200, text(get("/lecture", "Cookie", cookie)).contains(title), each.getKey());
            }
        }
    }

    /** The doors by which something of the lecture is handed out to who has this cookie. */
    private static String opened(List<String> ids, String cookie) throws Exception {
        var doors = new LinkedHashMap<String, Boolean>();
        doors.put("page", text(get("/lecture/" + CODE, "Cookie", cookie)).contains("定例の会議だけでは"));
        doors.put("file", get("/storage/file?id=" + ids.get(1), "Range", "bytes=0-9", "Cookie", cookie).statusCode() == 206);
        doors.put("sound", get("/lecture/audio?lecture=" + ids.get(0), "Cookie", cookie).statusCode() == 200);
        doors.put("captions", get("/lecture/captions.vtt?lecture=" + ids.get(0) + "&language=ja", "Cookie", cookie).statusCode() == 200);
        doors.put("transcript", text(get("/lecture/transcript?id=" + CODE, "Cookie", cookie)).contains("定例の会議だけでは"));
        doors.put("search", text(get("/lecture?q=" + encoded("見ルコト　速サ"), "Cookie", cookie)).contains("<mark>見ること</mark>"));
        doors.put("viewing", ask("POST", "/lecture/viewed?lecture=" + ids.get(0), "Cookie", cookie).statusCode() == 204);
        return doors.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).collect(Collectors.joining(" "));
    }

    @Test
    void wordIsFoundWhereItWasSaidAndShown() throws Exception {
        lecture("");

        var said = text(get("/lecture?q=" + encoded("見ルコト　速サ")));
        assertTrue(said.matches("(?s).*href=\"/lecture/" + CODE + "\\?t=\\d+\"[^>]*>.*?<mark>見ること</mark>もできます。.*"), said);
        var shown = text(get("/lecture?q=" + encoded("小さな相談")));
        assertTrue(shown.matches("(?s).*href=\"/storage/file\\?id=\\d+#page=2\"[^>]*>.*?研修会議Ⅰ 資料４ 2 ページ.*?<mark>小さな相談</mark>.*"), shown);
        assertTrue(text(get("/lecture?q=" + encoded("ペンギン"))).contains("「ペンギン」のある講演は見つかりませんでした。"));
        assertTrue(text(get("/lecture?q=" + encoded("<b>&"))).contains("「&lt;b&gt;&amp;」のある講演は"));

        lecture("&audience=REGISTERED");
        assertFalse(text(get("/lecture?q=" + encoded("小さな相談"))).contains("<mark>"));
        lecture("&audience=STAFF");
        assertFalse(text(get("/lecture?q=" + encoded("行政と医師会"))).contains("/lecture/" + CODE));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test
    void thereIsNoLectureOfAPartThatIsNotRecordedNorUnderAForgedName() throws Exception {
        var all = text(get("/lecture"));

        assertFalse(all.contains("ミニレクチャー"), all);
        for (var code : List.of("r5-II-03", "r5-II-03-1", "r5-I-99", "r5-I-01", "1", "r5-I-07%27", "r5-I-07/x", "captions.vtt", "transcript", "talk")) {
            assertEquals(404, get("/lecture/" + code.replace("%27", "'")).statusCode(), code);
        }
        assertEquals(404, get("/lecture/captions.vtt?lecture=999999&language=ja").statusCode());
    }

    @Test
    void soundIsHandedOutByItselfInPartsAsWellAndOnlyWhereItMayBeTaken() throws Exception {
        var id = lecture("&sound=1&audience=EVERYBODY").get(0);
        var address = "/lecture/audio?lecture=" + id;

        var whole = get(address);
        assertEquals(List.of("200", "audio/mp4"), List.of(String.valueOf(whole.statusCode()), header(whole, "Content-Type")));
        assertTrue(header(whole, "Content-Disposition").startsWith("attachment;"));
        assertPart(whole.body(), 8, 40, get(address, "Range", "bytes=8-40"));
        assertPart(whole.body(), whole.body().length - 21, whole.body().length - 1, get(address, "Range", "bytes=-21", "If-Range", header(whole, "ETag")));
        assertArrayEquals(HandmadeVideo.sound(), get(address, "Range", "bytes=-21").body());
        assertTrue(text(get("/lecture/" + CODE)).contains("href=\"" + address + "\""));

        lecture("&audience=REGISTERED");
        assertEquals(404, get(address).statusCode());
        assertEquals(404, get("/lecture/audio?lecture=" + lecture("&audience=EVERYBODY&keep=no").get(0)).statusCode());
        assertFalse(text(get("/lecture/" + CODE)).contains(address));
    }

    @Test
    void viewingsAreCountedAndAFloodOfThemIsNot() throws Exception {
        var address = "/lecture/viewed?lecture=" + lecture("").get(0);

        assertEquals(204, ask("POST", address).statusCode());
        int last = 204;
        for (int i = 0; i < 400 && last == 204; i++) {
            last = ask("POST", address).statusCode();
        }
        assertEquals(429, last);
        assertEquals(404, ask("POST", "/lecture/viewed?lecture=999999").statusCode());
        var cookie = header(get("/test/sign-in?role=ORGANISER"), "Set-Cookie").split(";", 2)[0];
        var page = text(get("/lecture/organiser/views", "Cookie", cookie));
        assertTrue(page.contains("<td class=\"number\">300</td>") && page.contains("<rect width=\"100\""), page);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(get("/lecture/organiser/views.xlsx", "Cookie", cookie).body()))) {
            var row = workbook.getSheetAt(0).getRow(workbook.getSheetAt(0).getLastRowNum());
            assertEquals(List.of("2023-10", 300.0), List.of(row.getCell(2).getStringCellValue(), row.getCell(4).getNumericCellValue()));
        }
    }
}
