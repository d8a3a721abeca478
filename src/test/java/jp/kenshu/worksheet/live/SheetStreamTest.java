package jp.kenshu.worksheet.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jp.kenshu.Wired;
import org.junit.jupiter.api.Test;

/** A stream goes on as long as whoever opened it has a seat, and ends at a beat of the sheet when they have none any more. */
class SheetStreamTest {

    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private boolean seated = true;
    private final SheetRoom room = new SheetRoom(4, 0, last -> List.of());
    private final SheetStream stream = new SheetStream(request(), out(), () -> seated);

    @Test
    void aStreamEndsForWhomTheAccountIsClosedOrWhoHasLeftTheGroup() {
        stream.follow(4, room, 0);
        beatAfterAWhile();
        assertEquals(List.of(), asked);

        seated = false;
        beatAfterAWhile();
        room.hear(List.of(new SheetRoom.Told(1, "{\"secret\":1}")));

        assertEquals(List.of("complete"), asked);
        assertEquals(false, written.toString(StandardCharsets.UTF_8).contains("secret"));
    }

    @Test
    void theManySheetsOfOneStreamAskOnceARound() {
        stream.follow(4, room, 0);
        seated = false;

        room.beat();

        assertEquals(List.of(), asked, "it was asked when the stream was opened, just now");
    }

    private void beatAfterAWhile() {
        Wired.set(stream, "seatedAt", System.nanoTime() - 15_000_000_000L);
        room.beat();
    }

    private AsyncContext request() {
        return (AsyncContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {AsyncContext.class}, (proxy, method, values) -> {
            asked.add(method.getName());
            return null;
        });
    }

    private ServletOutputStream out() {
        return new ServletOutputStream() {

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                // it is always ready
            }

            @Override
            public void write(int b) {
                written.write(b);
            }
        };
    }
}
