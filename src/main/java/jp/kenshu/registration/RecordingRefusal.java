package jp.kenshu.registration;

/** What somebody does not wish to be recorded by when the secretariat records the conference: photo, video, sound. */
public record RecordingRefusal(boolean photo, boolean video, boolean sound) {

    /** Nothing refused. */
    public static final RecordingRefusal NONE = new RecordingRefusal(false, false, false);

    /** Whether anything is refused. */
    public boolean isAny() {
        return photo || video || sound;
    }
}
