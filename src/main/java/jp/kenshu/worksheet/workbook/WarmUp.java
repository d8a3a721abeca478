package jp.kenshu.worksheet.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.Words;
import jp.kenshu.document.workbook.Listing;
import jp.kenshu.programme.Programme;
import jp.kenshu.worksheet.outline.Outlines;
import jp.kenshu.worksheet.paper.ExportKind;
import jp.kenshu.worksheet.paper.SampleSheet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes one file of each kind for nobody, one after another with rests between, some seconds after the portal has opened: the
 * libraries for Word, PowerPoint, Excel and PDF take long the first time, and the first reader should not have to wait for it.
 */
@ApplicationScoped
public class WarmUp {

    private static final Logger LOG = Logger.getLogger(WarmUp.class.getName());
    private static final int SECONDS_AFTER_START = 10;
    private static final int SECONDS_OF_REST = 1;

    @Resource
    private ManagedScheduledExecutorService executor;
    @Inject
    @ConfigProperty(name = "kenshu.warm.up", defaultValue = "true")
    private boolean wanted;
    @Inject
    private Programme programme;
    @Inject
    private Outlines outlines;
    private final Queue<ExportKind> toMake = new ArrayDeque<>(List.of(ExportKind.values()));
    private ScheduledFuture<?> rounds;

    /** Begins; called once when the portal has started. */
    public synchronized void begin() {
        if (wanted) {
            rounds = executor.scheduleWithFixedDelay(this::makeNext, SECONDS_AFTER_START, SECONDS_OF_REST, TimeUnit.SECONDS);
        }
    }

    /** Makes the next file, the list of people after the last; answers whether there was one left to make. */
    synchronized boolean makeNext() {
        var kind = toMake.poll();
        try {
            if (kind != null) {
                SheetFile.made(kind, SampleSheet.of(outlines.of(programme.conference()), "", Words.in(Words.LANGUAGES.get(0)), Instant.EPOCH), "warm-up");
            } else {
                new Listing<String>("warm-up").text("warm-up", text -> text).writeWorkbook(List.of("warm-up"), OutputStream.nullOutputStream());
                end();
            }
        } catch (IOException | RuntimeException | LinkageError failure) {
            LOG.log(Level.WARNING, "Nothing is lost, but the first file may take longer", failure);
        }
        return kind != null;
    }

    private void end() {
        if (rounds != null) {
            rounds.cancel(false);
        }
        LOG.info("Word, PowerPoint, Excel and PDF are ready");
    }
}
