package jp.kenshu.lecture;

/**
 * What a video file says of itself: the size of its picture, how many seconds it takes, what it is coded with, and whether its
 * index lies behind the pictures, so that a browser begins later on a slow line.
 */
public record VideoFacts(int width, int height, int seconds, String codecs, boolean indexLast) {

    /** What its picture is called by its height: 1080p. */
    public String quality() {
        return height + "p";
    }
}
