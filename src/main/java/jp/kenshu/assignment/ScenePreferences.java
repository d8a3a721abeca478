package jp.kenshu.assignment;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.Team;

/** The preferred scenes of all teams (資料２). */
@ApplicationScoped
@Transactional
public class ScenePreferences {

    @PersistenceContext
    private EntityManager entities;

    /** What {@code team} wishes, once it has said so. */
    public Optional<ScenePreference> find(Team team) {
        return entities.createQuery("select p from ScenePreference p where p.team = :team", ScenePreference.class)
                .setParameter("team", team).getResultStream().findFirst();
    }

    /** What the teams of a venue wish, in the order in which they said so. */
    public List<ScenePreference> of(Venue venue) {
        return entities.createQuery("""
                select p from ScenePreference p join fetch p.team join fetch p.first left join fetch p.second
                where p.team.venue = :venue order by p.submittedAt, p.id""", ScenePreference.class)
                .setParameter("venue", venue).getResultList();
    }
}
