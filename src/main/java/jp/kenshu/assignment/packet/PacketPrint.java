package jp.kenshu.assignment.packet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

import jp.kenshu.Words;
import jp.kenshu.document.Align;
import jp.kenshu.document.Column;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Style;
import jp.kenshu.document.Table;
import jp.kenshu.document.binding.Binder;
import jp.kenshu.storage.FileKind;
import org.apache.pdfbox.Loader;

/**
 * Prints a venue's packet (当日資料一式): cover, contents with page numbers, and for every municipality a divider with its
 * facts, followed by its PDFs and pictures in order. Office files are bound as PDF where the machine can convert them;
 * they, and what cannot be read, are listed otherwise, to be printed by hand.
 */
public final class PacketPrint {

    private static final Logger LOG = Logger.getLogger(PacketPrint.class.getName());
    private static final float COVER_TOP = 240;

    private final Words words;
    private final String conference;
    private final String venue;
    private final String day;
    private final OfficePrinter office;
    private final List<String> byHand = new ArrayList<>();

    /** A packet of {@code venue}, in the language of {@code words}. */
    public PacketPrint(Words words, String conference, String venue, String day, OfficePrinter office) {
        this.words = words;
        this.conference = conference;
        this.venue = venue;
        this.day = day;
        this.office = office;
    }

    /** A municipality whose files are bound: where its divider goes, and how many pages each file has. */
    private record Chapter(PacketSource source, Binder.Place place, Map<PacketSource.File, Integer> pages) {
    }

    /** Binds everything and writes it; {@code progress} hears before every file how many municipalities are done. */
    public void print(List<PacketSource> sources, OutputStream out, IntConsumer progress) throws IOException {
        try (var binder = new Binder()) {
            var front = binder.keepPlace();
            var chapters = new ArrayList<Chapter>();
            for (var source : sources) {
                chapters.add(bind(source, binder, () -> progress.accept(chapters.size())));
                progress.accept(chapters.size());
            }
            var dividers = document();
            var lengths = dividers(dividers, chapters);
            var contents = contents(chapters, lengths);
            binder.fill(contents.print(), List.of(new Binder.Filling(front, 1, contents.pages(), words.text("packet.contents"))));
            binder.fill(dividers.print(), fillings(chapters, lengths));
            binder.save(words.text("packet.title") + " " + venue, words.locale().toLanguageTag(), out);
        }
    }

    private HouseDocument document() {
        return new HouseDocument(words.text("packet.title"), conference, words.locale()).withoutMargins();
    }

    private static List<Binder.Filling> fillings(List<Chapter> chapters, List<Integer> lengths) {
        var fillings = new ArrayList<Binder.Filling>();
        int from = 1;
        for (int i = 0; i < chapters.size(); i++) {
            fillings.add(new Binder.Filling(chapters.get(i).place(), from, from + lengths.get(i) - 1, chapters.get(i).source().municipality()));
            from += lengths.get(i);
        }
        return fillings;
    }

    /** What could not be bound and is to be printed by hand. */
    public List<String> byHand() {
        return List.copyOf(byHand);
    }

    private Chapter bind(PacketSource source, Binder binder, Runnable heartbeat) {
        var chapter = new Chapter(source, binder.keepPlace(), new LinkedHashMap<>());
        for (var file : source.files()) {
            heartbeat.run();
            var pages = pagesOf(file, binder);
            chapter.pages().put(file, pages);
            if (pages == 0) {
                byHand.add(source.municipality() + " " + file.name() + "（" + file.ownName() + "）");
            }
        }
        return chapter;
    }

    /** Tells how many pages the file has in the packet; none where it must be printed by hand, whatever is wrong with it. */
    private int pagesOf(PacketSource.File file, Binder binder) {
        try {
            return bind(file, binder);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError | AssertionError unprintable) {
            LOG.log(Level.WARNING, "To be printed by hand: " + file.name(), unprintable);
            return 0;
        }
    }

    private int bind(PacketSource.File file, Binder binder) throws IOException {
        if (file.kind().isPicture()) {
            binder.appendPicture(file.place());
            return 1;
        }
        if (file.kind() == FileKind.PDF) {
            return binder.append(file.place());
        }
        var converted = office.print(file.place(), file.kind());
        if (converted.isEmpty()) {
            return 0;
        }
        try {
            return binder.append(converted.get());
        } finally {
            Files.deleteIfExists(converted.get());
        }
    }

    /** Sets the dividers one after the other and tells how many pages each has. */
    private List<Integer> dividers(HouseDocument document, List<Chapter> chapters) {
        var lengths = new ArrayList<Integer>();
        for (var chapter : chapters) {
            int before = document.pages();
            document.newPage();
            document.title(chapter.source().municipality());
            if (!chapter.source().facts().isEmpty()) {
                document.heading(words.text("overview.facts"));
                document.facts(chapter.source().facts());
            }
            document.heading(words.text("overview.files"));
            if (chapter.pages().isEmpty()) {
                document.paragraph(words.text("overview.files.none"));
            } else {
                document.table(files(chapter));
            }
            lengths.add(document.pages() - before);
        }
        return lengths;
    }

    private Table files(Chapter chapter) {
        var table = new Table(Column.of(words.text("overview.file"), 6), new Column(words.text("packet.pages"), 2, Align.RIGHT));
        chapter.pages().forEach((file, pages) -> table.row(file.name() + "\n" + file.ownName(),
                pages == 0 ? words.text("packet.byHand") : words.text("packet.pageCount", pages)));
        return table;
    }

    /** Cover and contents; the page numbers depend on how many pages the contents themselves take. */
    private HouseDocument contents(List<Chapter> chapters, List<Integer> lengths) {
        var contents = contents(chapters, lengths, 2);
        return contents.pages() == 2 ? contents : contents(chapters, lengths, contents.pages());
    }

    private HouseDocument contents(List<Chapter> chapters, List<Integer> lengths, int frontPages) {
        var document = document();
        document.newPage();
        document.moveTo(COVER_TOP);
        document.paragraph(conference, Style.HEADING);
        document.title(words.text("packet.title"));
        document.paragraph(venue, Style.HEADING);
        document.paragraph(day, Style.SUBHEADING);
        document.note(words.text("packet.onlyParticipants"));
        document.newPage();
        document.title(words.text("packet.contents"));
        document.table(contentsTable(chapters, lengths, frontPages + 1));
        return document;
    }

    private Table contentsTable(List<Chapter> chapters, List<Integer> lengths, int first) {
        var table = new Table(Column.of(words.text("packet.municipality"), 6), new Column(words.text("packet.page"), 1, Align.RIGHT));
        int page = first;
        for (int i = 0; i < chapters.size(); i++) {
            table.row(chapters.get(i).source().municipality(), String.valueOf(page));
            page += lengths.get(i);
            for (var file : chapters.get(i).pages().entrySet()) {
                table.row("　" + file.getKey().ownName(), file.getValue() == 0 ? words.text("packet.byHand") : String.valueOf(page));
                page += file.getValue();
            }
        }
        return table;
    }
}
