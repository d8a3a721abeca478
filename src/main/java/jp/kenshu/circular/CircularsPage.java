package jp.kenshu.circular;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.programme.Programme;

/** All circulars of the conference: what is being written, what waits for its moment, and what was sent, to how many, by whom and when. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class CircularsPage {

    @Inject
    private Programme programme;
    @Inject
    private Circulars circulars;

    private List<Circular> all;

    @PostConstruct
    void read() {
        all = circulars.of(programme.announced());
    }

    /** All circulars, the newest first. */
    public List<Circular> getAll() {
        return all;
    }
}
