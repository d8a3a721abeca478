package jp.kenshu.seed;

import java.util.List;

import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Municipality;
import jp.kenshu.programme.Prefecture;

/**
 * One year's conference as its seed files tell it, read and checked as a whole before any of it is stored, with the
 * prefectures and municipalities of the country.
 */
record Edition(Conference conference, List<Prefecture> prefectures, List<Municipality> municipalities) {

    /** Reads the edition of this name, or in this folder; throws {@link BrokenSeed} at the first fault. */
    static Edition read(String name) {
        var country = Country.read();
        var conference = new EditionReader(SeedFolder.of(name)).read();
        return new Edition(conference, country.prefectures(), country.municipalities());
    }
}
