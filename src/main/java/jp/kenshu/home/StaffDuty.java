package jp.kenshu.home;

/** Something that needs doing or can be read by staff: what, how urgent ({@code bad}, {@code warn}, {@code now} or nothing), and where. */
public record StaffDuty(String words, String tone, String path) {
}
