package jp.kenshu.questionnaire.workbook;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jp.kenshu.Bilingual;
import jp.kenshu.Words;
import jp.kenshu.questionnaire.workbook.ReadWorkbook.Outcome;
import jp.kenshu.seed.edition.QuestionnaireOfR5;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 1,000 filled-in workbooks of R5's questionnaire, read, checked and understood one after the other, in workbooks/s beside POI merely
 * opening the same files; in turn, in a process of its own with a heap of 256 MB, whose use after the first hundred and after all is told.
 */
@Tag("bench")
@Tag("workbooks")
class WorkbooksBench {

    private static final int WORKBOOKS = 1_000;
    private static final int AT_ONCE = 100;
    private static final int DIFFERENT = 20;

    @Test
    void workbooks() throws Exception {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-cp", System.getProperty("java.class.path"), WorkbooksBench.class.getName()).redirectErrorStream(true).start();
        try (var told = process.inputReader()) {
            told.lines().forEach(System.out::println);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The workbooks could not be read in 256 MB");
        }
    }

    /** What the process does. */
    public static void main(String[] arguments) throws Exception {
        var sheet = new AnswerSheet("r5", new Bilingual("令和５年度 研修会議", "Conference of 2023"), 7, 1, QuestionnaireOfR5.plan().asks());
        var files = files(sheet);
        var reading = new WorkbookReading("r5", List.of(sheet), Words.in("ja"));
        read(reading, files);
        open(files);
        double reads = 0;
        double opens = 0;
        var heaps = new ArrayList<Double>();
        for (int round = 0; round < WORKBOOKS / AT_ONCE; round++) {
            reads += seconds(() -> read(reading, files));
            opens += seconds(() -> open(files));
            heaps.add(heap());
        }
        say("bench workbooks: %.1f workbooks/s, yardstick %.1f workbooks/s, ratio %.2f", WORKBOOKS / reads, WORKBOOKS / opens, opens / reads);
        say("bench workbooks: heap after a collection %.1f MB with the first %d, %.1f MB with all %d; most in use %.0f MB of 256 MB",
                heaps.get(0), AT_ONCE, heaps.get(heaps.size() - 1), WORKBOOKS, mostHeap());
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        var begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void read(WorkbookReading reading, List<byte[]> files) {
        for (int number = 0; number < AT_ONCE; number++) {
            var read = reading.read(number + ".xlsx", files.get(number % DIFFERENT));
            if (read.outcome() != Outcome.ACCEPTED) {
                throw new IllegalStateException(read.toString());
            }
        }
    }

    private static void open(List<byte[]> files) throws Exception {
        for (int number = 0; number < AT_ONCE; number++) {
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(files.get(number % DIFFERENT)))) {
                if (workbook.getNumberOfSheets() == 0) {
                    throw new IllegalStateException("An empty workbook");
                }
            }
        }
    }

    private static List<byte[]> files(AnswerSheet sheet) {
        var files = new ArrayList<byte[]>();
        for (int number = 0; number < DIFFERENT; number++) {
            var texts = new HashMap<>(Map.of("f1", String.valueOf(1 + number), "f2____4", "○", "f3", "４", "q2-1", "10", "q3-1", "３．ハイブリッド",
                    "q8", "時間が足りませんでした。" + number));
            for (int row = 1; row <= 9; row++) {
                texts.put("q1-1_" + row + "_content", "２");
                texts.put("q1-1_" + row + "_duration", "3 ");
            }
            files.add(sheet.workbook(Locale.JAPANESE, texts));
        }
        return files;
    }

    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    private static double mostHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToDouble(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
