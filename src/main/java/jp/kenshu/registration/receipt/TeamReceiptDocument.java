package jp.kenshu.registration.receipt;

import java.util.LinkedHashMap;

import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.document.Column;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Table;
import jp.kenshu.programme.Dates;
import jp.kenshu.registration.Team;


/** A team's receipt on paper (参加申込受付票): number, state, venue and members, with the code that opens it again. */
final class TeamReceiptDocument {

    private TeamReceiptDocument() {
    }

    /** The receipt of {@code team} in {@code language}, opened again by {@code address}. */
    public static byte[] of(Team team, String language, String address) {
        var words = Words.in(language);
        var dates = Dates.in(language);
        var conference = team.getPart().getConference();
        var venue = team.getVenue();
        var document = new HouseDocument(words.text("teamReceipt.title"), conference.getTitle().in(language), words.locale())
                .dated(team.getRegisteredAt().atZone(PortalClock.JAPAN));
        document.title(words.text("teamReceipt.title"));
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.text("teamReceipt.number"), team.getNumber());
        facts.put(words.text("attendee.municipality.label"), team.getMunicipality().getFullName());
        facts.put(words.text("team.state"), words.name(team.getState()));
        facts.put(words.text("venues.legend"), venue.getName().in(language));
        facts.put(words.text("teamReceipt.day"), dates.held(venue.getHeldOn(), venue.getStartsAt(), venue.getEndsAt()));
        facts.put(words.text("teamReceipt.place"), venue.getPlace().in(language) + "\n" + venue.getAddress().in(language));
        facts.put(words.text("teamReceipt.registeredAt"), dates.moment(team.getRegisteredAt()));
        document.facts(facts);
        document.heading(words.text("team.members"));
        document.table(members(team, words));
        document.heading(words.text("teamReceipt.again"));
        document.qrCode(address, words.text("teamReceipt.code") + " " + team.getCode());
        return document.print();
    }

    private static Table members(Team team, Words words) {
        var table = new Table(Column.of(words.text("attendee.name.label"), 3), Column.of(words.text("attendee.affiliation.label"), 4),
                Column.of(words.text("attendee.profession.label"), 2));
        team.getMembers().forEach(member -> table.row(
                member.getAttendee().getName() + (member.isRepresentative() ? words.text("team.representative") : ""),
                member.getAttendee().getAffiliation().in(words.locale()), member.getAttendee().getProfession()));
        return table;
    }
}
