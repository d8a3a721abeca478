package jp.kenshu.lecture.sound;

import static jp.kenshu.lecture.HandmadeVideo.box;
import static jp.kenshu.lecture.HandmadeVideo.track;
import static jp.kenshu.lecture.HandmadeVideo.words;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import jp.kenshu.lecture.HandmadeVideo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sound of a video as a file of its own. */
class SoundTrackTest {

    @TempDir
    Path folder;

    /** All of the sound in {@code video}, read so many bytes at a time. */
    private byte[] soundOf(byte[] video, int atATime) throws IOException, NoSound {
        try (var file = FileChannel.open(Files.write(folder.resolve("video.mp4"), video))) {
            var sound = SoundTrack.of(file);
            var all = new ByteArrayOutputStream();
            var piece = new byte[atATime];
            for (int read = sound.read(ByteBuffer.wrap(piece), 0); read >= 0; read = sound.read(ByteBuffer.wrap(piece), all.size())) {
                all.write(piece, 0, read);
            }
            assertEquals(sound.size(), all.size());
            return all.toByteArray();
        }
    }

    @Test
    void soundLiesOneBehindTheOtherAndTheIndexTellsWhere() throws Exception {
        var all = soundOf(HandmadeVideo.withSound(), 5);

        var index = IndexBox.in(ByteBuffer.wrap(all)).get(1);
        var places = index.at("trak", "mdia", "minf", "stbl", "co64").content();
        var begin = all.length - HandmadeVideo.sound().length;
        assertArrayEquals(HandmadeVideo.sound(), Arrays.copyOfRange(all, begin, all.length));
        assertEquals("3 " + begin + " " + (begin + 3) + " " + (begin + 10),
                places.getInt(4) + " " + places.getLong(8) + " " + places.getLong(16) + " " + places.getLong(24));
        assertEquals(1, index.inner().stream().filter(each -> each.type().equals("trak")).count());
        assertEquals("soun", index.at("trak", "mdia", "hdlr").word(8));
        assertFalse(new String(all, StandardCharsets.ISO_8859_1).contains("tref"));
        assertArrayEquals(all, soundOf(HandmadeVideo.withSound(), 100_000));
    }

    @Test
    void videoWithoutSoundThatEveryPlayerKnowsHasNone() {
        for (var tracks : new byte[][] {track("vide", "avc1"), track("soun", "ac-3"), track("soun", "mp4a"), box("free")}) {
            assertThrows(NoSound.class, () -> soundOf(box("moov", box("mvhd", words(100)), tracks), 10));
        }
        assertThrows(NoSound.class, () -> soundOf(new byte[0], 10));
        assertThrows(NoSound.class, () -> soundOf("MZ no video at all, but some words".getBytes(StandardCharsets.ISO_8859_1), 10));
    }

    @Test
    void indexThatIsTornOrLiesIsNoSound() {
        var video = HandmadeVideo.withSound();

        for (int length = 13; length < 600; length += 7) {
            var cut = Arrays.copyOf(video, length);
            assertThrows(NoSound.class, () -> soundOf(cut, 10), "cut at " + length);
        }
        for (var lie : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1_000_000}) {
            for (var name : new String[] {"stsc", "stsz", "stco"}) {
                var at = new String(video, StandardCharsets.ISO_8859_1).indexOf(name) + 4;
                for (var word : new int[] {4, 8, 12}) {
                    assertNothingBreaks(ByteBuffer.wrap(video.clone()).putInt(at + word, lie).array());
                }
            }
        }
    }

    private void assertNothingBreaks(byte[] video) {
        try {
            soundOf(video, 1_000);
        } catch (NoSound refused) {
            // that is what it is for
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
