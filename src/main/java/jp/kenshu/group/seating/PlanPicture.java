package jp.kenshu.group.seating;

import java.util.List;

import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.group.hall.Fixture;
import jp.kenshu.group.hall.TableShape;

/** A seating plan as a drawing on the page, in pixels of its own; one table and one seat may stand out. */
public final class PlanPicture {

    private static final int UNIT = 20;

    private final SeatingChart chart;
    private final Long own;

    /** A stage, screen or door of the drawing. */
    public record FixtureDrawing(String kind, int x, int y, int width, int height, int middleX, int middleY) {
    }

    /** A table of the drawing, with its group (null for none). */
    public record TableDrawing(int number, Integer groupNumber, Long groupId, boolean round, int x, int y, int width, int height,
                                  int middleX, int middleY, int radius, boolean own, List<SeatDrawing> seats) {
    }

    /** A seat of the drawing, with the member of a team who sits there (null for nobody) and the role that is marked. */
    public record SeatDrawing(int number, Long person, String mark, int x, int y, boolean own) {
    }

    PlanPicture(SeatingChart chart, Long ownTeamMemberId) {
        this.chart = chart;
        this.own = ownTeamMemberId;
    }

    /** The drawing's own coordinates, as SVG wants them. */
    public String getViewBox() {
        return "0 0 " + chart.getLayout().columns() * UNIT + " " + chart.getLayout().rows() * UNIT;
    }

    public int getWidth() {
        return chart.getLayout().columns() * UNIT;
    }

    public int getHeight() {
        return chart.getLayout().rows() * UNIT;
    }

    /** What stands in the hall besides the tables. */
    public List<FixtureDrawing> getFixtures() {
        return chart.getLayout().fixtures().stream().map(PlanPicture::drawn).toList();
    }

    private static FixtureDrawing drawn(Fixture fixture) {
        return new FixtureDrawing(fixture.kind().name(), fixture.x() * UNIT, fixture.y() * UNIT, fixture.width() * UNIT,
                fixture.depth() * UNIT, fixture.x() * UNIT + fixture.width() * UNIT / 2, fixture.y() * UNIT + fixture.depth() * UNIT / 2 + 5);
    }

    /** The tables with their seats. */
    public List<TableDrawing> getTables() {
        return chart.getTables().stream().map(this::drawn).toList();
    }

    private TableDrawing drawn(SeatedTable seated) {
        var table = seated.table();
        var seats = seated.seats().stream().map(this::drawn).toList();
        return new TableDrawing(table.number(), seated.group() == null ? null : seated.group().getNumber(),
                seated.group() == null ? null : seated.group().getId(), table.shape() == TableShape.ROUND, scaled(table.topX()),
                scaled(table.topY()), scaled(table.topWidth()), scaled(table.topDepth()), scaled(table.middleX()), scaled(table.middleY()),
                scaled(table.topWidth() / 2), seats.stream().anyMatch(SeatDrawing::own), seats);
    }

    private SeatDrawing drawn(Seat seat) {
        var id = seat.isTaken() ? seat.member().getMember().getId() : null;
        return new SeatDrawing(seat.getNumber(), id, mark(seat.member()), scaled(seat.place().x()), scaled(seat.place().y()),
                own != null && own.equals(id));
    }

    private static String mark(WorkGroupMember member) {
        if (member == null) {
            return null;
        }
        return member.isChair() ? "chair" : member.isScribe() ? "scribe" : null;
    }

    private static int scaled(double units) {
        return (int) Math.round(units * UNIT);
    }
}
