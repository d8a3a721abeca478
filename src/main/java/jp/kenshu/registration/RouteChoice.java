package jp.kenshu.registration;

import java.util.stream.Collectors;

import jp.kenshu.programme.Category;
import jp.kenshu.programme.Route;

/**
 * A route as it stands at one moment, for somebody of a category that it takes or not; {@code free} places are left of it, null where they
 * are not counted. Others may take them meanwhile: who shows a choice shows this moment's figures and not the route's.
 */
public record RouteChoice(Route route, State state, Integer free, long placeInLine, boolean forCategory) {

    private static final String WAITING = ".wait";

    /** How it stands with a route. */
    public enum State {
        /** A place is free. */
        FREE,
        /** No place is free; one can wait for one. */
        FULL,
        /** No place is free, and one cannot wait. */
        FULL_FOR_GOOD,
        /** The person has a place. */
        HELD,
        /** The person has a place meanwhile, and leaves the line by choosing it. */
        HELD_MEANWHILE,
        /** The person stands in line. */
        WAITING,
        /** Registration has not begun. */
        NOT_OPEN_YET,
        /** Registration by this route has ended. */
        CLOSED
    }

    /** The route, for the page. */
    public Route getRoute() {
        return route;
    }

    /** Whether it is a route for the category chosen, for the page. */
    public boolean isForCategory() {
        return forCategory;
    }

    /** What the form carries for this choice; waiting in line is a choice of its own. */
    public String getValue() {
        return isWithLine() ? route.getCode() + WAITING : route.getCode();
    }

    /** Whether choosing it means to wait in line, with a place of the other route meanwhile. */
    public boolean isWithLine() {
        return state == State.FULL || state == State.WAITING;
    }

    /** Whether no place is free. */
    public boolean isFull() {
        return state == State.FULL || state == State.FULL_FOR_GOOD;
    }

    /** Whether it can be chosen by people of the right category. */
    public boolean isPossible() {
        return state == State.FREE || state == State.HELD || state == State.HELD_MEANWHILE || isWithLine();
    }

    /** Whether this very person can choose it. */
    public boolean isOffered() {
        return isPossible() && forCategory;
    }

    /** The codes of the categories whose people may choose it. */
    public String getCategories() {
        return route.getCategories().stream().map(Category::getCode).collect(Collectors.joining(" "));
    }

    /** The tone in which its state is shown. */
    public String getTone() {
        return switch (state) {
            case FREE, HELD, HELD_MEANWHILE -> "ok";
            case FULL, FULL_FOR_GOOD -> "bad";
            case WAITING -> "warn";
            case NOT_OPEN_YET, CLOSED -> "";
        };
    }

    /** The route's code within what a form carries. */
    public static String codeIn(String value) {
        return isWithLine(value) ? value.substring(0, value.length() - WAITING.length()) : value;
    }

    /** Whether what a form carries means to wait in line. */
    public static boolean isWithLine(String value) {
        return value != null && value.endsWith(WAITING);
    }

    /** What the form carries for the present state of {@code registration}. */
    public static String valueOf(Registration registration) {
        return registration.isWaiting() ? registration.getWaitingRoute().getCode() + WAITING : registration.getRoute().getCode();
    }
}
