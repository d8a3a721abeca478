package jp.kenshu.lecture.search;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What stands on the pages of a paper that was handed in as PDF, read once. */
@Entity
@Table(name = "paper_text")
public class PaperText {

    private static final String BETWEEN_PAGES = "\f";

    @Id
    @Column(name = "file_id")
    private Long fileId;
    private String pages;

    /** For the database. */
    protected PaperText() {
    }

    PaperText(long fileId, List<String> pages) {
        this.fileId = fileId;
        this.pages = String.join(BETWEEN_PAGES, pages.stream().map(page -> page.replace(BETWEEN_PAGES, " ")).toList());
    }

    Long getFileId() {
        return fileId;
    }

    /** Its pages, in their order. */
    List<String> getPages() {
        return List.of(pages.split("\f", -1));
    }
}
