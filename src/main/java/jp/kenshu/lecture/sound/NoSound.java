package jp.kenshu.lecture.sound;

/** A video has no sound that every player knows, or an index that cannot be read. */
final class NoSound extends Exception {

    private static final long serialVersionUID = 1;

    NoSound(String why) {
        super(why);
    }
}
