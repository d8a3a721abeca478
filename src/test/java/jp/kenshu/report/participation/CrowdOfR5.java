package jp.kenshu.report.participation;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.account.People;

/** The 1,533 people who registered for part Ⅰ of R5, by category and route as the report says, from municipality after municipality. */
@ApplicationScoped
@Transactional
public class CrowdOfR5 {

    /** The people of a category by the webinar and by the stream. */
    public static final Map<String, int[]> CATEGORIES = Map.of("prefecture", new int[] {90, 159}, "municipality", new int[] {362, 391}, "bureau", new int[] {0, 4},
            "association", new int[] {0, 81}, "professional", new int[] {0, 180}, "coordinator", new int[] {0, 180}, "contractor", new int[] {0, 29}, "other", new int[] {0, 57});

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private People people;

    /** Lets all of them register, so many a day from the day on which registration opened. */
    public void come() {
        var met = people.meet("crowd@example.jp", "大勢 一同", "ja");
        entities.flush();
        long person = met.getId();
        CATEGORIES.forEach((category, counts) -> {
            come(person, category, "webinar", counts[0]);
            come(person, category, "stream", counts[1]);
        });
    }

    private void come(long person, String category, String route, int count) {
        var isMunicipality = category.equals("municipality");
        entities.createNativeQuery("""
                insert into registration (part_id, person_id, attempt, code, category_id, prefecture_code, municipality_code, name, reading, profession, email, language,
                    search, route_id, channel, registered_at, registered_by, changed_at)
                select r.part_id, %d, uuid(), 'ABCDEFGHJK', c.id, m.prefecture_code, %s, '大勢 一同', 'おおぜい', '事務職', 'crowd@example.jp', 'ja', '', r.id, 'WEB',
                    date_add('2023-09-04 00:10:00', interval (row_number() over (order by m.code) %% 30) day), 'PORTAL 見本', '2023-09-04 00:10:00'
                from municipality m join route r on r.code = '%s' join category c on c.code = '%s' order by m.code limit %d""".formatted(person,
                isMunicipality ? "m.code" : "null", route, category, count)).executeUpdate();
    }
}
