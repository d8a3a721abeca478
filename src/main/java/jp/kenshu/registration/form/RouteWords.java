package jp.kenshu.registration.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Language;
import jp.kenshu.programme.announcement.Announced;
import jp.kenshu.registration.RouteChoice;

/** How it stands with a route, in words. */
@RequestScoped
@AllowedToEverybody("words")
@Named
public class RouteWords {

    @Inject
    private Language language;
    @Inject
    private Announced announced;

    /** The state in a word or two: 残り12名, 満席, 締切. */
    public String state(RouteChoice choice) {
        var words = language.words();
        return switch (choice.state()) {
            case FREE -> choice.free() != null
                    ? words.text("routes.free", choice.free()) : words.text("routes.unlimited");
            case WAITING -> place(choice.placeInLine());
            case FULL, FULL_FOR_GOOD -> words.text("routes.full");
            case HELD, HELD_MEANWHILE -> words.text("routes.held");
            case NOT_OPEN_YET -> words.text("routes.notOpenYet");
            case CLOSED -> words.text("routes.closed");
        };
    }

    /** A place in the line: 順番待ち４番目. */
    public String place(long placeInLine) {
        return language.words().text("routes.waiting", placeInLine);
    }

    /** The name of the choice to wait for a place: 配信で申し込み、ウェビナーの順番を待つ. */
    public String wait(RouteChoice choice) {
        return language.words().text("routes.wait", language.of(choice.route().getName()),
                language.of(choice.route().getOfferedWhenFull().getName()));
    }

    /** What choosing the route means now: until when, how many places there are, what waiting brings. */
    public String facts(RouteChoice choice) {
        var words = language.words();
        var route = choice.route();
        var deadline = announced.until(route.getDue());
        return switch (choice.state()) {
            case FREE, HELD -> route.isLimited() ? words.text("routes.factsLimited", route.getCapacity(), deadline)
                    : words.text("routes.facts", deadline);
            case FULL -> words.text("routes.factsFull", choice.placeInLine(), language.of(route.getOfferedWhenFull().getName()), deadline);
            case FULL_FOR_GOOD -> words.text("routes.factsFullForGood");
            case WAITING -> words.text("routes.factsWaiting");
            case HELD_MEANWHILE -> words.text("routes.factsMeanwhile");
            case NOT_OPEN_YET -> words.text("routes.factsNotOpenYet", announced.moment(route.getPart().getOpensAt()));
            case CLOSED -> words.text("routes.factsClosed", deadline);
        };
    }
}
