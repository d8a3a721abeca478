package jp.kenshu.assignment.overview;

import java.util.Locale;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jp.kenshu.Words;
import jp.kenshu.storage.StoredFile;

/** One file of a municipality's overview (資料４). */
@Entity
@Table(name = "overview_file")
public class OverviewFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "overview_id")
    private Overview overview;
    @Enumerated(EnumType.STRING)
    private OverviewKind kind;
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "file_id")
    private StoredFile file;
    private int position;

    /** For the database. */
    protected OverviewFile() {
    }

    OverviewFile(Overview overview, OverviewKind kind, StoredFile file, int position) {
        this.overview = overview;
        this.kind = kind;
        this.file = file;
        this.position = position;
    }

    /** Puts it at this place among the files. */
    void stand(int place) {
        position = place;
    }

    /** The name by the rule of the conference: （市町村名）自治体概要資料, numbered where there are several. */
    public String getName() {
        var municipality = overview.getTeam().getMunicipality();
        var alike = overview.getFiles().stream().filter(other -> other.kind == kind).toList();
        return Words.in(Locale.JAPANESE).text("overview.fileName." + kind, municipality.getName())
                + (alike.size() > 1 ? String.valueOf(alike.indexOf(this) + 1) : "") + "." + file.getKind().ending();
    }

    public Long getId() {
        return id;
    }

    public Overview getOverview() {
        return overview;
    }

    public OverviewKind getKind() {
        return kind;
    }

    public StoredFile getFile() {
        return file;
    }

    /** Where it stands among the files of its kind, which is where it is printed. */
    public int getPosition() {
        return position;
    }
}
