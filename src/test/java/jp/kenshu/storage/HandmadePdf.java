package jp.kenshu.storage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A PDF of one page written by hand, object by object, as no library would let one be made. */
public final class HandmadePdf {

    private static final int OWN = 5;

    private final List<String> objects = new ArrayList<>();
    private String catalog = "";
    private String page = "";
    private String trailer = "";
    private String content = "";

    /** A page that says {@code words}. */
    public static HandmadePdf saying(String words) {
        return new HandmadePdf().drawing("BT /F1 24 Tf 60 760 Td (" + words + ") Tj ET\n");
    }

    /** Draws more on the page. */
    public HandmadePdf drawing(String operators) {
        content += operators;
        return this;
    }

    /** Says more in the catalog. */
    public HandmadePdf catalog(String entries) {
        catalog += entries;
        return this;
    }

    /** Says more of the page. */
    public HandmadePdf page(String entries) {
        page += entries;
        return this;
    }

    /** Says more in the trailer. */
    public HandmadePdf trailer(String entries) {
        trailer += entries;
        return this;
    }

    /** One more object; the first has the number 6. */
    public HandmadePdf object(String body) {
        objects.add(body);
        return this;
    }

    /** One more object that is a stream. */
    public HandmadePdf stream(String entries, String body) {
        return object("<<" + entries + "/Length " + body.length() + ">>stream\n" + body + "\nendstream");
    }

    /** The file. */
    public byte[] bytes() {
        var all = new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R" + catalog + ">>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R" + (page.contains("/Resources") ? "" : "/Resources<</Font<</F1 5 0 R>>>>") + page + ">>",
                "<</Length " + content.length() + ">>stream\n" + content + "\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"));
        all.addAll(objects);
        var file = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < all.size(); i++) {
            table.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj\n").append(all.get(i)).append("\nendobj\n");
        }
        int place = file.length();
        file.append("xref\n0 ").append(all.size() + 1).append('\n').append(table).append("trailer\n<</Size ").append(Math.max(OWN, all.size() + 1))
                .append("/Root 1 0 R").append(trailer).append(">>\nstartxref\n").append(place).append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Kept for those who hold a certificate. */
    public static byte[] forCertificate() {
        return saying("certificate").object("<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s4/V 2/Length 128/R 3/Recipients[(x)]>>")
                .trailer("/Encrypt 6 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]").bytes();
    }

    /** Kept for the people of one office by its rights management. */
    public static byte[] forAnOffice() {
        return saying("protected by IRM").object("<</Filter/MicrosoftIRMServices/V 1/MicrosoftIRMVersion 2/PublishingLicense()>>")
                .trailer("/Encrypt 6 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]").bytes();
    }

    /** A form that its maker's program alone draws. */
    public static byte[] drawnByItsMakerAlone() {
        return saying("Please wait...").catalog("/NeedsRendering true/AcroForm<</Fields[]/XFA[(template) 6 0 R]>>")
                .stream("", "<template xmlns=\"http://www.xfa.org/schema/xfa-template/3.0/\"/>").bytes();
    }

    /** A cover with other files behind it. */
    public static byte[] portfolio() {
        return saying("Open this with a newer reader").catalog("/Collection<</Type/Collection/View/D>>").bytes();
    }
}
