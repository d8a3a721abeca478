package jp.kenshu.registration;

import java.util.ArrayList;

import jp.kenshu.Words;

/** What somebody does not wish to be recorded by when the secretariat records the conference: photo, video, sound. */
public record RecordingRefusal(boolean photo, boolean video, boolean sound) {

    /** Nothing refused. */
    public static final RecordingRefusal NONE = new RecordingRefusal(false, false, false);

    /** What is refused, in words; empty where nothing is. */
    public String inWords(Words words) {
        var refused = new ArrayList<String>();
        if (photo) {
            refused.add(words.text("member.photo"));
        }
        if (video) {
            refused.add(words.text("member.video"));
        }
        if (sound) {
            refused.add(words.text("member.sound"));
        }
        return String.join(words.text("record.and"), refused);
    }

    /** Whether anything is refused. */
    public boolean isAny() {
        return photo || video || sound;
    }
}
