package jp.kenshu.group.formation;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jp.kenshu.Job;
import jp.kenshu.Jobs;
import jp.kenshu.group.formation.search.Former;

/**
 * Forms groups in the background. What it has found so far is written into the draft again and again, so that every node shows
 * it, and there it also reads that somebody wishes it to stop.
 */
@ApplicationScoped
public class Workshop {

    private static final long BETWEEN_NEWS = 700_000_000L;

    @Inject
    private Jobs jobs;
    @Inject
    private Formations formations;
    @Inject
    private Situations situations;

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) Formations.FormationBegun begun) {
        jobs.begin(new Search(begun.formation()));
    }

    /** The search for the groups of one draft; one that fails leaves what it has found. */
    private final class Search implements Job {

        private final long id;

        private Search(long id) {
            this.id = id;
        }

        @Override
        public String name() {
            return "search for groups of " + formations.get(id).getSubject();
        }

        @Override
        public void run() {
            formations.settled(id, search(formations.get(id)));
        }

        @Override
        public void fail() {
            formations.settled(id, formations.get(id).getBoard());
        }
    }

    private Board search(Formation formation) {
        var situation = situations.at(formation.getVenue(), formation.getTerms());
        var before = formation.getBoard();
        if (situation.parties().isEmpty()) {
            return Board.EMPTY;
        }
        var former = new AtomicReference<Former>();
        var news = new News(formation.getId(), former);
        former.set(new Former(situation.task(before), formation.getNumber(), better -> news.tell(situation.board(better, before))));
        return situation.board(former.get().form(), before);
    }

    /** Writes the best so far into the draft, now and then. */
    private final class News {

        private final long formation;
        private final AtomicReference<Former> former;
        private long toldAt = System.nanoTime() - BETWEEN_NEWS;

        News(long formation, AtomicReference<Former> former) {
            this.formation = formation;
            this.former = former;
        }

        void tell(Board best) {
            if (System.nanoTime() - toldAt > BETWEEN_NEWS) {
                toldAt = System.nanoTime();
                if (!formations.improved(formation, best)) {
                    former.get().stop();
                }
            }
        }
    }
}
