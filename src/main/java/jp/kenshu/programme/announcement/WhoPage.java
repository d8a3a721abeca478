package jp.kenshu.programme.announcement;

import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Language;
import jp.kenshu.programme.Affiliation;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Route;

/** Who may take part in what, and the rules of registration. */
@RequestScoped
@AllowedToEverybody("what is announced")
@Named
public class WhoPage {

    @Inject
    private Programme programme;
    @Inject
    private Language language;

    private Conference conference;

    @PostConstruct
    void read() {
        conference = programme.announced();
    }

    /** How people of a category take part. */
    public enum Way {
        /** They register themselves. */
        BY_THEMSELVES,
        /** They register their municipality's team. */
        WITH_A_TEAM,
        /** A municipality takes them along in its team. */
        IN_A_TEAM,
        /** This is not for them. */
        NOT
    }

    /** A column of the table: a route of a part, or, without route, a part for teams. */
    public record Column(Part part, Route route) {

        /** How people of {@code category} take part by this. */
        public Way of(Category category) {
            if (route != null) {
                return route.takes(category) ? Way.BY_THEMSELVES : Way.NOT;
            }
            return category.getAffiliation() == Affiliation.MUNICIPALITY ? Way.WITH_A_TEAM : Way.IN_A_TEAM;
        }
    }

    /** The columns of the table of categories. */
    public List<Column> getColumns() {
        return conference.getParts().stream().flatMap(part -> part.getKind() == PartKind.TEAM
                ? Stream.of(new Column(part, null)) : part.getRoutes().stream().map(route -> new Column(part, route))).toList();
    }

    /** The rules of registration to {@code part}, one a line. */
    public List<String> rulesOf(Part part) {
        return language.of(part.getNote()).lines().map(String::strip).filter(rule -> !rule.isEmpty()).toList();
    }

    /** The routes of {@code part} that have a limit, and so a waiting line. */
    public List<Route> getLimitedRoutes() {
        return conference.getParts().stream().flatMap(part -> part.getRoutes().stream()).filter(Route::isLimited).toList();
    }

    public Conference getConference() {
        return conference;
    }
}
