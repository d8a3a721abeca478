package jp.kenshu.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.json.JsonObject;
import jp.kenshu.Json;

/** Lighthouse's marks for pages: how fast, how accessible, how well made and how well found they are, each of 100. */
final class Lighthouse {

    private static final List<String> SUBJECTS = List.of("performance", "accessibility", "best-practices", "seo");
    private static final String BROWSER = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
            + "--disable-component-update --disable-sync";
    private static final int TRIES = 3;

    private Lighthouse() {
    }

    /** The pages at {@code address} that have less than 100 in anything, in either language, as the program {@code script} marks them. */
    static List<String> faults(String script, String address, List<String> pages) throws IOException, InterruptedException {
        var faults = new ArrayList<String>();
        for (var page : pages.stream().flatMap(page -> Stream.of("ja", "en").map(language -> page + (page.contains("?") ? "&" : "?") + "lang=" + language)).toList()) {
            if (!isBest(script, address, page)) {
                faults.add(page);
            }
        }
        return faults;
    }

    /** Whether the page has 100 in everything; what else the machine does takes from its speed, so it may try again. */
    private static boolean isBest(String script, String address, String page) throws IOException, InterruptedException {
        for (int tried = 0; tried < TRIES; tried++) {
            var marks = marks(script, address + page);
            Figure.say("bench visit %s: Lighthouse %s", page, marks.stream().map(String::valueOf).collect(Collectors.joining("/")));
            if (marks.stream().allMatch(mark -> mark == 100)) {
                return true;
            }
        }
        return false;
    }

    private static List<Long> marks(String script, String page) throws IOException, InterruptedException {
        var told = Files.createTempFile(Files.createDirectories(Path.of("target", "bench", "lighthouse")), "page-", ".json");
        var program = new ProcessBuilder("node", script, page, "--quiet", "--output=json", "--output-path=" + told, "--chrome-flags=" + BROWSER)
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        program.environment().putIfAbsent("CHROME_PATH", "/usr/bin/chromium");
        program.start().waitFor();
        try (var reader = Json.createReader(new StringReader(Files.readString(told)))) {
            var categories = reader.readObject().getJsonObject("categories");
            return SUBJECTS.stream().map(categories::getJsonObject).map(Lighthouse::mark).toList();
        }
    }

    private static long mark(JsonObject category) {
        return Math.round(category.getJsonNumber("score").doubleValue() * 100);
    }
}
