package jp.kenshu.lecture.upload;

import static jp.kenshu.lecture.HandmadeVideo.box;
import static jp.kenshu.lecture.HandmadeVideo.track;
import static jp.kenshu.lecture.HandmadeVideo.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import jp.kenshu.RuleViolation;
import jp.kenshu.lecture.SlideVideo;
import jp.kenshu.lecture.VideoFacts;
import jp.kenshu.storage.FileKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the archive takes for a video that every browser plays, and what it says of everything else. */
class VideoInspectionTest {

    @TempDir
    Path folder;

    private Path file(byte[]... parts) throws IOException {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.write(part);
        }
        return Files.write(folder.resolve("video"), all.toByteArray());
    }

    private static byte[] index(byte[]... tracks) throws IOException {
        var all = new byte[tracks.length + 1][];
        all[0] = box("mvhd", words(100, 12, 1_000, 16, 90_500));
        System.arraycopy(tracks, 0, all, 1, tracks.length);
        return box("moov", all);
    }

    private static final byte[] FTYP = {0, 0, 0, 12, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm'};

    private String refusal(Path file) {
        var refused = assertThrows(RuleViolation.class, () -> VideoInspection.admit(file));
        assertEquals("video", refused.field());
        return refused.key();
    }

    @Test
    void realVideoSaysWhatItIs() throws IOException {
        var place = folder.resolve("real.mp4");
        try (var video = new SlideVideo(place)) {
            video.show(new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB), 8);
            video.finish();
        }

        var found = VideoInspection.admit(place);

        assertEquals(new VideoInspection.Playable(FileKind.MP4, new VideoFacts(640, 360, 8, "avc1", false)), found);
        var bytes = Files.readAllBytes(place);
        for (var length : new int[] {bytes.length - 1, bytes.length / 2, 30}) {
            assertEquals("video.truncated", refusal(Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, length))), "cut at " + length);
        }
    }

    @Test
    void codecsLengthAndPlaceOfTheIndexAreRead() throws IOException {
        var front = VideoInspection.admit(file(FTYP, index(track("vide", "avc1"), track("soun", "mp4a")), box("mdat", words(100))));
        var behind = VideoInspection.admit(file(FTYP, box("mdat", words(100)), index(track("vide", "av01"))));

        assertEquals(new VideoFacts(1280, 720, 91, "avc1 mp4a", false), front.facts());
        assertEquals(new VideoFacts(1280, 720, 91, "av01", true), behind.facts());
    }

    @Test
    void whatBrowsersDoNotPlayIsRefusedWithTheReason() throws IOException {
        assertEquals("video.codec", refusal(file(FTYP, index(track("vide", "hvc1")), box("mdat", words(100)))));
        assertEquals("video.sound", refusal(file(FTYP, index(track("vide", "avc1"), track("soun", "ac-3")), box("mdat", words(100)))));
        assertEquals("video.codec", refusal(file(FTYP, index(studioTrack()), box("mdat", words(100)))));
        assertEquals("video.audioOnly", refusal(file(FTYP, index(track("soun", "mp4a")), box("mdat", words(100)))));
        assertEquals("video.fragments", refusal(file(FTYP, index(track("vide", "avc1")), box("moof", words(8)), box("mdat", words(100)))));
        assertEquals("video.truncated", refusal(file(FTYP, box("mdat", words(100)))));
        assertEquals("video.empty", refusal(file()));
        assertEquals("video.kind", refusal(file("MZ\u0090 a renamed executable that is no video".getBytes(StandardCharsets.ISO_8859_1))));
        assertEquals("video.kind", refusal(file("ただの文です。動画ではありません。".getBytes(StandardCharsets.UTF_8))));
        assertEquals("video.noLength", refusal(file(FTYP, box("moov", track("vide", "avc1")), box("mdat", words(100)))));
    }

    /** H.264 as cameras for studios write it: ten bits, 4:2:2. */
    private static byte[] studioTrack() {
        var described = new String(words(94, 4, 1), StandardCharsets.ISO_8859_1).substring(0, 12) + "avc1" + "\0".repeat(78);
        return box("trak", box("tkhd", words(84, 76, 1280 << 16, 80, 720 << 16)), box("mdia", box("hdlr", "\0\0\0\0\0\0\0\0vide".getBytes(StandardCharsets.ISO_8859_1)),
                box("minf", box("stbl", box("stsd", described.getBytes(StandardCharsets.ISO_8859_1), box("avcC", new byte[] {1, 122, 0, 40}))))));
    }

    @Test
    void hostileLengthsEndTheWalk() throws IOException {
        assertEquals("video.truncated", refusal(file(FTYP, new byte[] {0, 0, 0, 3, 'm', 'd', 'a', 't'})));
        assertEquals("video.truncated", refusal(file(FTYP, new byte[] {0, 0, 0, 1, 'm', 'd', 'a', 't', -1, -1, -1, -1, -1, -1, -1, -1})));
        assertEquals("video.truncated", refusal(file(FTYP, box("moov", new byte[] {0, 0, 1, 0, 't', 'r', 'a', 'k'}), box("mdat", words(10)))));
        assertEquals("video.truncated", refusal(file(FTYP, new byte[] {0, 0})));
    }

    @Test
    void webMIsReadUpToItsPictures() throws IOException {
        var track = element(0xAE, element(0x83, new byte[] {1}), element(0x86, "V_VP9".getBytes(StandardCharsets.US_ASCII)),
                element(0xE0, element(0xB0, new byte[] {2, (byte) 0x80}), element(0xBA, new byte[] {1, 0x68})));
        var info = element(0x1549A966, element(0x2AD7B1, new byte[] {0x0F, 0x42, 0x40}), element(0x4489, java.nio.ByteBuffer.allocate(8).putDouble(60_000).array()));
        var head = element(0x1A45DFA3, element(0x4282, "webm".getBytes(StandardCharsets.US_ASCII)));
        var whole = new byte[][] {head, element(0x18538067, info, element(0x1654AE6B, track), element(0x1F43B675, new byte[50]))};

        var found = VideoInspection.admit(file(whole));

        assertEquals(new VideoInspection.Playable(FileKind.WEBM, new VideoFacts(640, 360, 60, "V_VP9", false)), found);
        assertEquals("video.truncated", refusal(Files.write(folder.resolve("cut"), Arrays.copyOf(Files.readAllBytes(file(whole)), 100))));
        assertEquals("video.kind", refusal(file(element(0x1A45DFA3, element(0x4282, "matroska".getBytes(StandardCharsets.US_ASCII))))));
    }

    private static byte[] element(int id, byte[]... content) throws IOException {
        var all = new ByteArrayOutputStream();
        for (var part : content) {
            all.write(part);
        }
        var element = new ByteArrayOutputStream();
        for (int shift = 24; shift >= 0; shift -= 8) {
            if (id >>> shift != 0) {
                element.write(id >>> shift);
            }
        }
        element.write(0x40 | all.size() >> 8);
        element.write(all.size());
        element.write(all.toByteArray());
        return element.toByteArray();
    }
}
