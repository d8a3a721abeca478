package jp.kenshu.lecture.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.storage.FileKind;
import jp.kenshu.storage.StoredFile;
import jp.kenshu.storage.StoredFiles;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words on the papers of lectures, page by page. A paper is read once; what cannot be read has no words. */
@ApplicationScoped
@Transactional
public class PaperTexts {

    private static final Logger LOG = Logger.getLogger(PaperTexts.class.getName());
    private static final int PAGES_MAX = 500;
    private static final int PAGE_MAX = 20_000;

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private StoredFiles files;

    /** The pages of {@code file}, read now if they have not been before. */
    List<String> pagesOf(StoredFile file) {
        if (file.getKind() != FileKind.PDF) {
            return List.of();
        }
        return Optional.ofNullable(entities.find(PaperText.class, file.getId())).orElseGet(() -> {
            var read = new PaperText(file.getId(), read(files.pathOf(file)));
            entities.persist(read);
            return read;
        }).getPages();
    }

    private static List<String> read(Path file) {
        var pages = new ArrayList<String>();
        try (var document = Loader.loadPDF(file.toFile())) {
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= Math.min(document.getNumberOfPages(), PAGES_MAX); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                var words = stripper.getText(document).replace("\r", "").replace('\n', ' ').strip();
                pages.add(words.substring(0, Math.min(words.length(), PAGE_MAX)));
            }
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError unreadable) {
            LOG.log(Level.INFO, "The words of a paper cannot be read: " + file, unreadable);
        }
        return pages;
    }
}
