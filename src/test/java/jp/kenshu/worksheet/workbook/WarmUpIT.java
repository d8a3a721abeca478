package jp.kenshu.worksheet.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.worksheet.paper.ExportKind;
import org.junit.jupiter.api.Test;

/** The files that are made for nobody after the start, in the server that will make those for somebody. */
class WarmUpIT extends PortalIT {

    @Inject
    private WarmUp warmUp;

    @Test
    void everyKindOfFileIsMadeOnceWithoutAFault() {
        var said = new ArrayList<String>();
        var listener = listening(said);
        var log = Logger.getLogger(WarmUp.class.getName());
        log.addHandler(listener);
        var made = 0;

        while (warmUp.makeNext()) {
            made++;
        }

        log.removeHandler(listener);
        assertEquals(ExportKind.values().length, made);
        assertEquals(List.of("Word, PowerPoint, Excel and PDF are ready"), said);
    }

    private static Handler listening(List<String> said) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                said.add(entry.getMessage());
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
