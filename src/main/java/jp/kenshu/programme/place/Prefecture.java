package jp.kenshu.programme.place;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.kenshu.Bilingual;

/** One of the 47 prefectures, known by its two-digit code. */
@Entity
@Cacheable
@Table(name = "prefecture")
public class Prefecture {

    @Id
    private String code;
    private String name;
    private String kana;
    private String english;
    private String search;

    /** For the database. */
    protected Prefecture() {
    }

    /** A prefecture with its reading, and what it is called in English. */
    public Prefecture(String code, String name, String kana, String english) {
        this.code = code;
        this.name = name;
        this.kana = kana;
        this.english = english;
        this.search = code + " " + name + " " + kana;
    }

    /** What it is called by who reads in either language: 長野県, Nagano. */
    public Bilingual getCalled() {
        return new Bilingual(name, english);
    }

    /** The same prefecture is the same code, wherever it was read. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Prefecture prefecture && code.equals(prefecture.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getEnglish() {
        return english;
    }

    public String getKana() {
        return kana;
    }
}
