package jp.kenshu.seed.edition;

import java.util.List;
import java.util.Map;

import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.lecture.Lecture;
import jp.kenshu.lecture.course.Course;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.place.Municipality;
import jp.kenshu.programme.place.Prefecture;
import jp.kenshu.questionnaire.QuestionnairePlan;
import jp.kenshu.worksheet.outline.Outline;


/**
 * One year's conference as its seed files tell it, read and checked as a whole before any of it is stored, with the forms
 * that it asks, its questionnaires and lectures, who comes to its demonstration, what its groups' sheets consist of, and the
 * prefectures and municipalities of the country.
 */
public record Edition(Conference conference, Map<FormUse, FormDefinition> forms, List<QuestionnairePlan> questionnaires, List<Lecture> lectures,
                      List<Course> courses, Crowd crowd, Outline outline, List<Prefecture> prefectures,
                      List<Municipality> municipalities) {

    /** Reads the edition of this name, or in this folder; throws {@link BrokenSeed} with all its faults. */
    public static Edition read(String name) {
        var country = Country.read();
        var reader = new EditionReader(SeedFolder.of(name));
        var conference = reader.read();
        return new Edition(conference, reader.forms(), reader.questionnaires(), reader.lectures(), reader.courses(), reader.crowd(), reader.outline(),
                country.prefectures(), country.municipalities());
    }
}
