package jp.kenshu.listing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.PlainAddress;

/**
 * The list that this request shows, or the one from which somebody came to the page that it shows: what the address says of it, the
 * addresses of its other orders and pages, and the way back to it.
 */
@AllowedToEverybody("what the address says anyway")
@Named
@RequestScoped
public class Listed {

    private static final String BACK = "back";

    @Inject
    private HttpServletRequest request;
    private Optional<ListAddress> asked;

    /** What the address of this list says; that of a page that is no list says nothing. */
    public ListAddress address() {
        return found().orElseGet(() -> ListAddress.of(new ListPage(PlainAddress.served(request), "", List.of()), name -> null));
    }

    private Optional<ListAddress> found() {
        if (asked == null) {
            asked = ListPage.at(PlainAddress.served(request)).map(list -> ListAddress.of(list, request::getParameter));
        }
        return asked;
    }

    private Optional<ListAddress> cameFrom() {
        return found().isPresent() ? Optional.empty() : ListAddress.read(request.getParameter(BACK));
    }

    /** What the address says under {@code name}, or null. */
    public String value(String name) {
        return address().value(name);
    }

    /** Which of {@code all} the address names, such as a state; null for none of them. */
    public <E extends Enum<E>> E value(String name, E[] all) {
        return Arrays.stream(all).filter(each -> each.name().equals(value(name))).findFirst().orElse(null);
    }

    /** By which of {@code all} columns the list is sorted; the first where the address names none. */
    public <E extends Enum<E>> E order(E[] all) {
        return Arrays.stream(all).filter(each -> each.name().equals(address().sort())).findFirst().orElse(all[0]);
    }

    /** Whether the list begins at the end of its order: where the address says so, or says nothing, as the newest is looked for first. */
    public boolean isNewestFirst() {
        return address().sort() == null || address().isDescending();
    }

    /** The stretch of {@code list} that the address asks for. */
    public <T> Stretch<T> stretch(List<T> list) {
        return Stretch.of(list, address().page(), address().rows());
    }

    /** The stretch that the address asks for of {@code all} rows, of which {@code rows} reads so many after skipping so many. */
    public <T> Stretch<T> stretch(long all, BiFunction<Integer, Integer, List<T>> rows) {
        return Stretch.of((int) all, rows, address().page(), address().rows());
    }

    /** How the list is sorted by {@code column}, in the words of aria-sort, or null. */
    public String direction(String column) {
        return column.equals(address().sort()) ? address().isDescending() ? "descending" : "ascending" : null;
    }

    /** The address of the list sorted by {@code column}, and from its end where it is so already. */
    public String sortedBy(String column) {
        return address().sortedBy(column).toString();
    }

    /** The address of the list restricted to {@code value} by {@code name}, with everything else as it is. */
    public String at(String name, String value) {
        return address().with(name, value).toString();
    }

    /** The address of another page of the list. */
    public String turnedTo(int page) {
        return address().with(ListAddress.PAGE, String.valueOf(page)).toString();
    }

    /** The address of the list with another number of rows on a page. */
    public String withRows(int rows) {
        return address().with(ListAddress.ROWS, String.valueOf(rows)).toString();
    }

    /** How many rows a page may have. */
    public List<Integer> getRowCounts() {
        return ListAddress.ROW_COUNTS;
    }

    /** Whether the list is restricted by more than words. */
    public boolean isNarrowed() {
        return address().list().filters().stream().skip(1).anyMatch(name -> value(name) != null);
    }

    /** Whether the list is restricted at all. */
    public boolean isRestricted() {
        return address().list().filters().stream().anyMatch(name -> value(name) != null);
    }

    /** The address of this list as it is shown. */
    public String getHere() {
        return address().toString();
    }

    /** The address {@code to} of a page behind the list, with the way back to the list as it is, or was, shown. */
    public String carrying(String to) {
        return found().or(this::cameFrom).map(back -> with(to, BACK, back.toString())).orElse(to);
    }

    /** The way back: to the list from which somebody came, as it was shown, else to the whole of {@code list}. */
    public String back(String list) {
        return cameFrom().map(ListAddress::toString).orElse(list);
    }

    /** The name of the list that {@link #back} leads to. */
    public String backName(String list) {
        return cameFrom().map(ListAddress::list).or(() -> ListPage.at(list)).orElseThrow().name();
    }

    /** Where a form of this page is sent, so that what is said of the list is said after it, too; {@code to} is where it would be sent. */
    String kept(String to) {
        return found().map(list -> to + list.toString().substring(list.list().path().length()))
                .or(() -> cameFrom().map(back -> with(to, BACK, back.toString()))).orElse(to);
    }

    /** {@code address} with {@code value} under {@code name}. */
    public static String with(String address, String name, String value) {
        return address + (address.contains("?") ? "&" : "?") + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
