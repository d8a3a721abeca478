package jp.kenshu.group.papers;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The papers that the page of the seating plan offers. */
@ApplicationScoped
@Named
public class SeatingPaperList {

    /** All papers, in the order in which they are needed. */
    public List<SeatingPapers> getAll() {
        return List.of(SeatingPapers.values());
    }
}
