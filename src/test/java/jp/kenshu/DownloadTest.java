package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

class DownloadTest {

    @Test
    void namesArriveAsTheyAreAndInLatinLetters() {
        assertEquals("inline; filename=\"II-00028.pdf\"; filename*=UTF-8''II-00028.pdf", Download.toLookAt("II-00028.pdf", "application/pdf").disposition());
        assertEquals("attachment; filename=\"__ _.zip\"; filename*=UTF-8''%E5%A4%A7%E9%98%AA%20%F0%A0%AE%B7.zip",
                Download.toKeep("大阪 𠮷.zip", "application/zip").disposition());
        assertEquals("attachment; filename=\"100_ (1)'.pdf\"; filename*=UTF-8''100%25%20%281%29%27.pdf",
                Download.toKeep("100% (1)'.pdf", "application/pdf").disposition());
    }

    @Test
    void noNameLeavesItsHeader() {
        assertEquals("attachment; filename=\"a_b_ c_; d.pdf\"; filename*=UTF-8''a_b_%20c_%3B%20d.pdf",
                Download.toKeep("a\"b\\\nc/; d\u202E\u200B.pdf", "application/pdf").disposition());
    }

    @Test
    void nothingElseNamesAFile() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertEquals(List.of(), files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("Download.java"))
                    .filter(DownloadTest::namesAFile).map(file -> file.getFileName().toString()).toList());
        }
    }

    private static boolean namesAFile(Path file) {
        try {
            return Files.readString(file).contains("filename=");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
