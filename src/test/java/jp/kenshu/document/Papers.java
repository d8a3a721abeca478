package jp.kenshu.document;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Papers as the conference of 令和5年度 would hand them out, and reading them back. */
public final class Papers {

    static final String CONFERENCE = "令和５年度 在宅医療・介護連携推進支援事業 研修会議";
    static final ZonedDateTime MADE = ZonedDateTime.parse("2023-10-03T11:00+09:00[Asia/Tokyo]");

    private Papers() {
    }

    static HouseDocument blank(String title) {
        return new HouseDocument(title, CONFERENCE, Locale.JAPANESE).dated(MADE);
    }

    public static HouseDocument receipt() {
        var paper = blank("参加申込受付票");
        var facts = new LinkedHashMap<String, String>();
        facts.put("受付番号", "I-000123");
        facts.put("お名前", "葛󠄀西 𠮷太郎（かさい よしたろう） 様");
        facts.put("ご所属", "鹿児島県 南さつま市 保健福祉部 高齢者支援課\n地域包括支援センター");
        facts.put("参加方法", "ウェビナー（Zoom）");
        facts.put("日時", "令和５年10月12日（木） 13:00〜16:30\n2023年10月12日");
        facts.put("変更・取消の期限", "令和５年10月6日（金） 17:00");
        paper.title("参加申込受付票");
        paper.paragraph("第Ⅰ部のお申込みを受け付けました。参加用のURLは、開催の前日までにメールでお知らせします。"
                + "お申込みの内容を確かめたり、参加方法を変えたり、お取消しになるときは、下のQRコードかアドレスからお願いします。");
        paper.facts(facts);
        paper.note("ウェビナーの定員は450名です。ご都合がつかなくなったときは、お待ちの方のために、早めにお取消しください。");
        paper.heading("確認・変更のページ");
        paper.qrCode("https://kenshu.example.jp/registration/I-000123?code=KQ7M-2XWD",
                "お申込みの確認・変更・お取消しのページを開きます。");
        paper.subheading("当日までにご用意いただくもの");
        paper.list(List.of("資料１（ご案内）と、第Ⅰ部の配布資料。特設サイトからダウンロードできます。",
                "ご質問のある方は、申込みの際にお寄せください。当日の質疑応答（Q&A）で取り上げることがあります。"));
        paper.steps(List.of("メールの「参加する」を選びます。", "お名前は「自治体名＋氏名」で入力してください。"));
        paper.paragraph("お問い合わせ：事務局（平日 10:00〜17:00）", Style.SMALL);
        return paper;
    }

    static String text(byte[] pdf) throws IOException {
        try (var file = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(file);
        }
    }

    /** Where a character stands on its page, in points from the top left corner, and how large it is. */
    record Place(float x, float y, float right, float size) {
    }

    static List<Place> places(byte[] pdf) throws IOException {
        var places = new ArrayList<Place>();
        try (var file = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    places.add(new Place(text.getX(), text.getY(), text.getX() + text.getWidth(), text.getFontSizeInPt()));
                }
            }.getText(file);
        }
        return places;
    }

    static String textOfPage(byte[] pdf, int page) throws IOException {
        try (var file = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(file);
        }
    }

    static int pages(byte[] pdf) throws IOException {
        try (var file = Loader.loadPDF(pdf)) {
            return file.getNumberOfPages();
        }
    }
}
