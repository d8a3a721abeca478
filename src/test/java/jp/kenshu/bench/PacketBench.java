package jp.kenshu.bench;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import javax.imageio.ImageIO;

import jp.kenshu.Words;
import jp.kenshu.assignment.packet.OfficePrinter;
import jp.kenshu.assignment.packet.PacketPrint;
import jp.kenshu.assignment.packet.PacketSource;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.storage.FileKind;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The print packet of 25 municipalities with 12 pages each, text and photographs, in pages/s beside PDFBox merging the
 * same files bare; in turn, the median of five, in a process of its own with a heap of 256 MB.
 */
@Tag("bench")
@Tag("packet")
class PacketBench {

    private static final int MUNICIPALITIES = 25;
    private static final int PAGES_EACH = 12;
    private static final int ROUNDS = 5;

    @Test
    void packet() throws Exception {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-cp", System.getProperty("java.class.path"), PacketBench.class.getName()).redirectErrorStream(true).start();
        try (var told = process.inputReader()) {
            told.lines().forEach(System.out::println);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The packet could not be printed in 256 MB");
        }
    }

    /** What the process does. */
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of("target", "bench", "packet"));
        var sources = sources(folder);
        var files = sources.stream().flatMap(source -> source.files().stream()).map(PacketSource.File::place).toList();
        var printed = new ArrayList<Double>();
        var merged = new ArrayList<Double>();
        print(sources, OutputStream.nullOutputStream());
        merge(files, OutputStream.nullOutputStream());
        for (int round = 0; round < ROUNDS; round++) {
            merged.add(pagesPerSecond(() -> merge(files, OutputStream.nullOutputStream())));
            printed.add(pagesPerSecond(() -> print(sources, OutputStream.nullOutputStream())));
        }
        try (var out = Files.newOutputStream(folder.resolve("packet.pdf"))) {
            print(sources, out);
        }
        Figure.print("packet", median(printed), "pages/s", median(merged));
        Figure.say("bench packet: %d municipalities, %d pages in, %.1f MB out, most heap in use %.0f MB", MUNICIPALITIES,
                MUNICIPALITIES * PAGES_EACH, Files.size(folder.resolve("packet.pdf")) / 1e6, mostHeap() / 1e6);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double pagesPerSecond(Work work) throws Exception {
        var begun = System.nanoTime();
        work.run();
        return MUNICIPALITIES * PAGES_EACH / ((System.nanoTime() - begun) / 1e9);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double mostHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToDouble(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static void print(List<PacketSource> sources, OutputStream out) throws Exception {
        new PacketPrint(Words.in(Locale.JAPANESE), "令和５年度 研修会議", "東京会場", "10月26日", OfficePrinter.none()).print(sources, out, done -> {
        });
    }

    private static void merge(List<Path> files, OutputStream out) throws Exception {
        var merger = new PDFMergerUtility();
        for (var file : files) {
            merger.addSource(file.toFile());
        }
        merger.setDestinationStream(out);
        merger.mergeDocuments(IOUtils.createTempFileOnlyStreamCache());
    }

    private static List<PacketSource> sources(Path folder) throws Exception {
        var sources = new ArrayList<PacketSource>();
        for (int number = 1; number <= MUNICIPALITIES; number++) {
            var file = folder.resolve("in-" + number + ".pdf");
            Files.write(file, paper(number));
            var facts = new LinkedHashMap<>(Map.of("市町村人口", "206,000", "取り組みやお悩みごと", "看取りの体制づくり。".repeat(20)));
            sources.add(new PacketSource("第" + number + "市", facts,
                    List.of(new PacketSource.File("（第" + number + "市）自治体概要資料.pdf", "概要.pdf", FileKind.PDF, file))));
        }
        return sources;
    }

    /** A paper as municipalities have them: text, tables of figures and a photograph on every page. */
    private static byte[] paper(int number) throws Exception {
        var random = new Random(number);
        var document = new HouseDocument("概要" + number, "市", Locale.JAPANESE);
        for (int page = 0; page < PAGES_EACH; page++) {
            document.newPage();
            document.heading("在宅医療・介護連携の推進 " + page);
            document.paragraph("関係者が顔の見える関係をつくり、情報を共有します。".repeat(12));
            document.picture(photograph(random), 120, "photo");
        }
        return document.print();
    }

    private static byte[] photograph(Random random) throws Exception {
        var picture = new java.awt.image.BufferedImage(900, 600, java.awt.image.BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, (x * 255 / 900) << 16 | (y * 255 / 600) << 8 | random.nextInt(64));
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }
}
