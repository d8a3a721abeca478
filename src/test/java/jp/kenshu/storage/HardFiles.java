package jp.kenshu.storage;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as teams send them: whole ones of every kind, and broken, locked and harmful ones. */
public final class HardFiles {

    private static final int REPEATED = 100;

    private HardFiles() {
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws Exception;
    }

    private static byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try {
            writing.to(bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A PDF of so many pages. */
    public static byte[] pdf(int pages) {
        return written(out -> {
            try (var document = new PDDocument()) {
                for (int page = 0; page < pages; page++) {
                    document.addPage(new PDPage());
                }
                document.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
            }
        });
    }

    /** A PDF whose cross-reference is not where it says. */
    public static byte[] pdfWithBrokenXref() {
        var pdf = new String(pdf(2), StandardCharsets.ISO_8859_1);
        return pdf.replaceAll("startxref\\s+\\d+", "startxref\n7").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A PDF that opens with a password only. */
    public static byte[] lockedPdf() {
        return written(out -> {
            try (var document = new PDDocument()) {
                document.addPage(new PDPage());
                document.protect(new StandardProtectionPolicy("owner", "himitsu", new AccessPermission()));
                document.save(out);
            }
        });
    }

    /** A PNG of this size. */
    public static byte[] png(int width, int height) {
        return written(out -> ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", out));
    }

    /** A Word document. */
    public static byte[] docx() {
        return written(out -> {
            try (var document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("在宅医療・介護連携推進事業の概要");
                document.write(out);
            }
        });
    }

    /** A workbook. */
    public static byte[] xlsx() {
        return written(out -> {
            try (var workbook = new XSSFWorkbook()) {
                workbook.createSheet("概要");
                workbook.write(out);
            }
        });
    }

    /** A presentation. */
    public static byte[] pptx() {
        return written(out -> {
            try (var show = new XMLSlideShow()) {
                show.createSlide();
                show.write(out);
            }
        });
    }

    /** A workbook of 97–2003. */
    public static byte[] xls() {
        return written(out -> {
            try (var workbook = new HSSFWorkbook()) {
                workbook.createSheet("概要");
                workbook.write(out);
            }
        });
    }

    /** The file with macros in it, under its own ending or any other. */
    public static byte[] withMacros(byte[] office, String folder) {
        return withPart(office, folder + "/vbaProject.bin", new byte[] {1, 2, 3}, 1);
    }

    /** The file with a part that unpacks to so many bytes. */
    public static byte[] bomb(byte[] office, int size) {
        return withPart(office, "word/media/image1.png", new byte[size / REPEATED + 1], REPEATED);
    }

    private static byte[] withPart(byte[] office, String name, byte[] content, int times) {
        return written(out -> {
            try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(office)); var zip = new ZipOutputStream(out)) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(zip);
                }
                zip.putNextEntry(new ZipEntry(name));
                for (int time = 0; time < times; time++) {
                    zip.write(content);
                }
            }
        });
    }

    /** The container of an Office file of 97–2003 that holds just this. */
    public static byte[] container(String stream) {
        return written(out -> {
            try (var container = new POIFSFileSystem()) {
                container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
                container.writeFilesystem(out);
            }
        });
    }

    /** The file that says it is of another kind. */
    public static byte[] as(byte[] office, String said, String instead) {
        return written(out -> {
            try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(office)); var zip = new ZipOutputStream(out)) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    var part = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                    zip.write((entry.getName().equals("[Content_Types].xml") ? part.replace(said, instead) : part).getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        });
    }

    /** A photograph of this size. */
    public static byte[] jpeg(int width, int height) {
        return written(out -> {
            var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < width; x++) {
                for (int y = 0; y < height; y++) {
                    picture.setRGB(x, y, x * 255 / width << 16 | y * 255 / height << 8 | (x * y) % 255);
                }
            }
            ImageIO.write(picture, "jpg", out);
        });
    }

    /** The file after something else. */
    public static byte[] after(String before, byte[] file) {
        return written(out -> {
            out.write(before.getBytes(StandardCharsets.ISO_8859_1));
            out.write(file);
        });
    }

    /** Something after the file. */
    public static byte[] after(byte[] file, String behind) {
        return written(out -> {
            out.write(file);
            out.write(behind.getBytes(StandardCharsets.ISO_8859_1));
        });
    }

    /** The file behind a password. */
    public static byte[] locked(byte[] office) {
        return locked(office, "himitsu");
    }

    /** The file behind this password. */
    public static byte[] locked(byte[] office, String password) {
        return written(out -> {
            try (var container = new POIFSFileSystem()) {
                var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword(password);
                try (var stream = encryptor.getDataStream(container)) {
                    stream.write(office);
                }
                container.writeFilesystem(out);
            }
        });
    }

    /** The first half of a file. */
    public static byte[] torn(byte[] file) {
        return java.util.Arrays.copyOf(file, file.length / 2);
    }
}
