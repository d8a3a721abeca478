package jp.kenshu.lecture.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import jp.kenshu.InputText;
import jp.kenshu.launcher.EmbeddedDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Searching the captions of 2,000 talks, 20 million characters, in the portal's memory, beside {@code LIKE} over the same texts in
 * its database: p95 of a query, memory, and the time until all of it is known again. Both must find the same talks.
 */
@Tag("bench")
@Tag("search")
class SearchBench {

    private static final int TALKS = 2_000;
    private static final int CUES = 400;
    private static final int QUERIES = 200;
    private static final int LIKES = 20;
    private static final double MILLION = 1e6;

    private final Random chance = new Random(5);
    private final List<String> words = vocabulary();

    /** Words of the conference, and as many made of their parts, so that texts differ as talks do. */
    private List<String> vocabulary() {
        var base = List.of("在宅医療", "介護", "連携", "推進", "事業", "市町村", "都道府県", "医師会", "多職種", "ペーパーレス", "情報共有", "入退院支援",
                "看取り", "急変時", "日常の療養支援", "めざすべき姿", "現状", "課題", "指標", "評価", "計画", "実行", "見直し", "研修", "コーディネーター", "ＤＸ");
        var all = new ArrayList<>(base);
        while (all.size() < 3_000) {
            var one = base.get(chance.nextInt(base.size()));
            var other = base.get(chance.nextInt(base.size()));
            all.add(one.substring(0, 1 + chance.nextInt(one.length())) + (char) ('一' + chance.nextInt(3_000)) + other.substring(chance.nextInt(other.length())));
        }
        return all;
    }

    private List<String> cues() {
        var cues = new ArrayList<String>();
        for (int i = 0; i < CUES; i++) {
            var cue = new StringBuilder();
            while (cue.length() < 25) {
                cue.append(words.get(chance.nextInt(words.size()))).append("のをがに、".charAt(chance.nextInt(5)));
            }
            cues.add(cue.toString());
        }
        return cues;
    }

    @Test
    void search() throws Exception {
        var texts = new ArrayList<List<String>>();
        for (int i = 0; i < TALKS; i++) {
            texts.add(cues());
        }
        var before = used();
        var begun = System.nanoTime();
        var index = texts.stream().map(SearchText::of).toList();
        var seconds = (System.nanoTime() - begun) / 1e9;
        var memory = (used() - before) / MILLION;
        var characters = texts.stream().flatMap(List::stream).mapToLong(String::length).sum() / MILLION;
        var queries = queries();
        measured(index, queries.subList(0, LIKES));
        var here = measured(index, queries);
        var there = likes(texts, index, queries.subList(0, LIKES));
        System.out.println(String.format(Locale.ROOT, "bench search: %.1f ms p95, yardstick %.1f ms p95 (LIKE), ratio %.2f; p50 %.1f ms, "
                + "%.1f million characters, %.0f MB, known again after %.1f s", percentile(here, 0.95), percentile(there, 0.95),
                percentile(here, 0.95) / percentile(there, 0.95), percentile(here, 0.5), characters, memory, seconds));
    }

    private List<String> queries() {
        var queries = new ArrayList<String>();
        for (int i = 0; i < QUERIES; i++) {
            var word = words.get(chance.nextInt(words.size()));
            queries.add(InputText.forSearch(word.substring(0, Math.min(word.length(), 2 + chance.nextInt(4)))));
        }
        return queries;
    }

    private static double[] measured(List<SearchText> index, List<String> queries) {
        var times = new double[queries.size()];
        for (int i = 0; i < times.length; i++) {
            var query = queries.get(i);
            var begun = System.nanoTime();
            index.stream().filter(text -> text.has(query)).limit(LectureSearchPage.MOST).forEach(text -> text.piecesWith(query));
            var all = index.stream().filter(text -> text.has(query)).count();
            times[i] = (System.nanoTime() - begun) / MILLION;
            if (all < 0) {
                throw new IllegalStateException();
            }
        }
        return times;
    }

    private static double[] likes(List<List<String>> texts, List<SearchText> index, List<String> queries) throws Exception {
        var folder = Files.createDirectories(Path.of("target", "bench", "search")).toAbsolutePath();
        try (var database = EmbeddedDatabase.start(folder); var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            fill(connection, texts);
            var times = new double[queries.size()];
            for (int i = 0; i < times.length; i++) {
                var begun = System.nanoTime();
                var found = found(connection, queries.get(i));
                times[i] = (System.nanoTime() - begun) / MILLION;
                var query = queries.get(i);
                var here = index.stream().filter(text -> text.has(query)).count();
                if (found != here) {
                    throw new IllegalStateException("「" + query + "」 stands in " + found + " talks, and " + here + " were found");
                }
            }
            return times;
        }
    }

    private static void fill(Connection connection, List<List<String>> texts) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_search");
            statement.execute("create table bench_search (id int primary key, words mediumtext not null) default character set utf8mb4 collate utf8mb4_bin");
        }
        try (var insert = connection.prepareStatement("insert into bench_search values (?, ?)")) {
            for (int i = 0; i < texts.size(); i++) {
                var folded = new StringBuilder();
                texts.get(i).forEach(cue -> folded.append(InputText.forSearch(cue)));
                insert.setInt(1, i);
                insert.setString(2, folded.toString());
                insert.executeUpdate();
            }
        }
    }

    private static long found(Connection connection, String query) throws SQLException {
        try (var select = connection.prepareStatement("select count(*) from bench_search where words like ?")) {
            select.setString(1, "%" + query + "%");
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double percentile(double[] values, double share) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
