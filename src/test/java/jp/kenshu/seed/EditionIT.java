package jp.kenshu.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import jp.kenshu.HttpClients;
import jp.kenshu.PortalIT;
import jp.kenshu.Role;
import jp.kenshu.SharedPortal;
import jp.kenshu.account.access.Access;
import jp.kenshu.seed.edition.NamesOfR5;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The shared portal with another edition in it: its pages, letters and papers as each role finds them by following links.
 * None speaks of R5, none breaks, and no link leads to what the edition does not have.
 */
@RunAsClient
class EditionIT extends PortalIT {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    /** What leads away from a role's own pages, or is the portal's own in every edition. */
    private static final Pattern NOT_FOLLOWED = Pattern.compile("/account/sign-out.*|/resources/.*|/jakarta.faces.resource/.*|/test/.*|.*[?&]lang=.*");
    private static final Pattern ADDED_BY_HAND = Pattern.compile("[?&](?:page|first|q|state|day|by)=.*");

    private final HttpClient browser = HttpClients.builder()
            .cookieHandler(new CookieManager()).build();
    private final NamesOfR5 r5 = new NamesOfR5();
    private final Map<String, Object> faults = new ConcurrentSkipListMap<>();
    /** Whether the edition that is walked shares no name with R5. */
    private boolean namesDiffer;

    @AfterEach
    void returnToR5() throws Exception {
        door("do=close");
    }

    @Test
    void nothingOfAnotherEditionSpeaksOfR5() throws Exception {
        namesDiffer = true;
        door("do=open&name=forum");
        door("do=fill&at=" + encoded("2026-07-03T08:00+09:00"));

        walk(null, "", Stream.of("/"));
        walk(Role.PARTICIPANT, door("do=participant"), Stream.of("/home"));
        walk(Role.PARTICIPANT, door("do=representative"), Stream.of("/home", "/registration/team", "/group", "/assignment"));
        walk(Role.PARTICIPANT, door("do=member"), Stream.of("/home", "/registration/member", "/group", "/assignment"));
        for (var role : List.of(Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER)) {
            walk(role, "", Stream.of("/home"));
        }
        note("letters", door("do=letters"));

        assertEquals(Map.of(), faults);
    }

    @ParameterizedTest
    @CsvSource({"blocks, individual", "lectures, team"})
    void editionShowsWhatItHasAndNothingElseIsFound(String edition, String lacking) throws Exception {
        door("do=open&name=" + edition);
        door("do=fill");

        for (var role : List.of(Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER)) {
            walk(role, "", Stream.of("/home"));
        }
        walk(Role.PARTICIPANT, door(edition.equals("blocks") ? "do=representative" : "do=participant"), Stream.of("/home"));
        walk(null, "", Stream.of("/"));

        assertEquals(Map.of(), faults);
        assertEquals(Set.of(), foundAlthough(lacking));
    }

    /** Pages and endpoints of a part that the edition does not have, which answer all the same. */
    private Set<String> foundAlthough(String lacking) throws Exception {
        send("/test/sign-in?role=" + Role.SECRETARIAT);
        var found = new TreeSet<String>();
        for (var path : Access.stated().paths()) {
            var ofPart = path.matches(lacking.equals("team") ? "/assignment.*|/group.*|/worksheet.*|/registration/.*team.*|/registration/(member|part2)"
                    : "/registration/(part1|receipt|details).*|/registration/organiser/(people|import|entry|export|registration|correction|joining).*");
            if (ofPart && send(path).statusCode() != 404) {
                found.add(path);
            }
        }
        return found;
    }

    /** Follows every link from {@code starts}, in both languages where names are looked at, and notes what speaks of R5 or does not answer. */
    private void walk(Role role, String email, Stream<String> starts) throws Exception {
        send("/test/sign-out");
        if (role != null) {
            assertTrue(role.isStaff() || !email.isEmpty(), "Nobody of the kind came");
            send("/test/sign-in?role=" + role + "&email=" + encoded(email));
        }
        var seen = new LinkedHashSet<String>();
        for (var links = starts.toList(); !links.isEmpty(); ) {
            var unseen = links.stream().map(link -> link.replace("&amp;", "&")).filter(address -> seen.add(kindOf(address))).toList();
            links = unseen.parallelStream().flatMap(address -> linksOf(role, address)).toList();
        }
        assertTrue(seen.size() > 4, seen.toString());
    }

    private Stream<String> linksOf(Role role, String address) {
        return (namesDiffer ? Stream.of("ja", "en") : Stream.of("ja"))
                .flatMap(language -> visit(role + " " + address, address + (address.contains("?") ? "&" : "?") + "lang=" + language).stream());
    }

    private List<String> visit(String who, String address) {
        try {
            return visited(who, address);
        } catch (Exception broken) {
            throw new AssertionError(who, broken);
        }
    }

    private List<String> visited(String who, String address) throws Exception {
        var answer = send(address);
        var onlyPosted = answer.statusCode() == 405;
        var ofParticipants = answer.statusCode() == 404 && address.startsWith("/registration/team?") && !who.startsWith("PARTICIPANT");
        if (answer.statusCode() != 200 && answer.statusCode() / 100 != 3 && !onlyPosted && !ofParticipants) {
            faults.put(who, answer.statusCode());
        }
        var type = answer.headers().firstValue("Content-Type").orElse("");
        var text = textOf(type, answer.body());
        note(who, text);
        return type.startsWith("text/html") ? LINK.matcher(text).results().map(found -> found.group(1))
                .filter(link -> !NOT_FOLLOWED.matcher(link).matches() && !ADDED_BY_HAND.matcher(link).find()).toList() : List.of();
    }

    private void note(String where, String text) {
        var names = r5.in(text);
        var ofOtherYears = where.endsWith("/questionnaire/organiser/plan"); // what can be copied is named with its year
        if (namesDiffer && !names.isEmpty() && !ofOtherYears) {
            faults.put(where, names);
        }
    }

    private static String textOf(String type, byte[] body) throws IOException {
        if (type.startsWith("application/pdf")) {
            try (var pdf = Loader.loadPDF(body)) {
                return new PDFTextStripper().getText(pdf) + pdf.getDocumentInformation().getTitle();
            }
        }
        if (body.length > 2 && body[0] == 'P' && body[1] == 'K') {
            return textOfZip(body);
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String textOfZip(byte[] body) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(entry.getName()).append('\n');
                var content = zip.readAllBytes();
                var kind = entry.getName().replaceFirst(".*\\.", "");
                if (Set.of("xml", "rels").contains(kind)) {
                    text.append(new String(content, StandardCharsets.UTF_8).replaceAll("<[^>]*>", ""));
                } else {
                    text.append(textOf(kind.equals("pdf") ? "application/pdf" : kind, content));
                }
            }
        }
        return text.toString();
    }

    private static String kindOf(String address) {
        return address.replaceAll("=[^&]*", "=").replaceAll("/worksheet/\\d+", "/worksheet/N");
    }

    private String door(String what) throws Exception {
        var answer = send("/test/edition?" + what);
        assertEquals(200, answer.statusCode(), () -> what + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> send(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(SharedPortal.address() + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
