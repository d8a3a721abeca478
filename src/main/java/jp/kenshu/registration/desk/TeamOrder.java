package jp.kenshu.registration.desk;

import java.util.Comparator;

import jp.kenshu.registration.Team;

/** By what a list of teams may be sorted; teams that are equal in it follow their numbers. */
public enum TeamOrder {
    /** As they registered. */
    NUMBER(Comparator.comparing(Team::getId)),
    /** From Hokkaido to Okinawa. */
    MUNICIPALITY(Comparator.comparing(team -> team.getMunicipality().getCode())),
    /** In the order of the announcement. */
    VENUE(Comparator.comparing(team -> team.getVenue().getPosition())),
    /** By their size. */
    MEMBERS(Comparator.comparing(team -> team.getMembers().size())),
    /** In the order in which a team passes through its states. */
    STATE(Comparator.comparing(Team::getState)),
    /** By the moment of registration. */
    REGISTERED(Comparator.comparing(Team::getRegisteredAt));

    private final Comparator<Team> comparator;

    TeamOrder(Comparator<Team> first) {
        comparator = first.thenComparing(Team::getId);
    }

    /** Compares two teams. */
    public Comparator<Team> comparator() {
        return comparator;
    }
}
