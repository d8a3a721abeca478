package jp.kenshu.lecture.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;

import jp.kenshu.RuleViolation;
import jp.kenshu.lecture.VideoFacts;
import jp.kenshu.storage.FileKind;

/**
 * Looks into a video by its content before the archive takes it: what it is, whether all of it is there, and whether every browser
 * plays it. Only its index is read, however long it is.
 */
final class VideoInspection {

    private static final String FIELD = "video";
    private static final Set<String> PLAYED = Set.of("avc1", "avc3", "vp08", "vp09", "av01", "V_VP8", "V_VP9", "V_AV1");
    private static final Set<String> HEARD = Set.of("mp4a", "Opus", "fLaC", ".mp3", "A_OPUS", "A_VORBIS");
    private static final int WEBM = 0x1A45DFA3;
    private static final int SECONDS_MAX = 24 * 3600;

    /** A video that every browser plays: its kind, and what it says of itself. */
    record Playable(FileKind kind, VideoFacts facts) {
    }

    /** What a reader of one format found: the codec of the pictures, null without any, and of the sound. */
    record Read(String codec, String sound, int width, int height, double seconds, boolean indexLast) {
    }

    private VideoInspection() {
    }

    /** The video in {@code file}; what not every browser plays is refused beside the field {@code video}, with what to do. */
    static Playable admit(Path file) {
        try (var channel = FileChannel.open(file)) {
            if (channel.size() == 0) {
                throw refused("video.empty");
            }
            var head = ByteBuffer.allocate(12);
            channel.read(head, 0);
            var webm = head.position() >= 4 && head.getInt(0) == WEBM;
            var read = webm ? new WebM(channel).read() : new Mp4(channel).read();
            return new Playable(webm ? FileKind.WEBM : FileKind.MP4, facts(read));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static VideoFacts facts(Read read) {
        if (read.codec() == null) {
            throw refused("video.audioOnly");
        }
        if (!PLAYED.contains(read.codec())) {
            throw refused("video.codec", read.codec());
        }
        if (read.sound() != null && !HEARD.contains(read.sound())) {
            throw refused("video.sound", read.sound().strip());
        }
        if (!(read.seconds() > 0 && read.seconds() <= SECONDS_MAX) || read.width() <= 0 || read.height() <= 0) {
            throw refused("video.noLength");
        }
        return new VideoFacts(read.width(), read.height(), (int) Math.ceil(read.seconds()), read.sound() == null ? read.codec() : read.codec() + " " + read.sound(),
                read.indexLast());
    }

    static RuleViolation refused(String key, Object... values) {
        return RuleViolation.at(FIELD, key, values);
    }
}
