package jp.kenshu.programme.place;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** One of the 1,741 municipalities, special wards included, known by its six-digit code (団体コード). */
@Entity
@Cacheable
@Table(name = "municipality")
public class Municipality {

    @Id
    private String code;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "prefecture_code")
    private Prefecture prefecture;
    private String name;
    private String kana;
    private String search;

    /** For the database. */
    protected Municipality() {
    }

    /** A municipality of {@code prefecture} with its reading. */
    public Municipality(String code, Prefecture prefecture, String name, String kana) {
        this.code = code;
        this.prefecture = prefecture;
        this.name = name;
        this.kana = kana;
        this.search = code + " " + name + " " + kana + " " + prefecture.getName() + name + " " + prefecture.getKana();
    }

    /** The name with its prefecture's, since some names occur twice (府中市). */
    public String getFullName() {
        return prefecture.getName() + name;
    }

    /** The same municipality is the same code, wherever it was read. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Municipality municipality && code.equals(municipality.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    public String getCode() {
        return code;
    }

    public Prefecture getPrefecture() {
        return prefecture;
    }

    public String getName() {
        return name;
    }

    public String getKana() {
        return kana;
    }
}
