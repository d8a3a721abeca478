package jp.kenshu;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The reverse proxies that the operator named ({@code kenshu.proxy}: addresses and networks, with commas between). They alone
 * are believed when they say for whom a request is carried and whether it came by HTTPS; anybody can write such headers.
 */
final class Proxies {

    /** So many stations of a chain are looked at; no honest one is longer. */
    private static final int STATIONS_MAX = 20;
    private static final int HEADER_MAX = 2_000;
    private static final int LONGEST_ADDRESS = 45;
    private static final Pattern FOUR_NUMBERS = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");

    private final List<Network> named;

    private Proxies(List<Network> named) {
        this.named = named;
    }

    /** The addresses from {@code first} on that agree with it in {@code bits} bits. */
    private record Network(byte[] first, int bits) {

        boolean contains(byte[] address) {
            var rest = first.length * 8 - bits;
            return address.length == first.length
                    && new BigInteger(1, address).shiftRight(rest).equals(new BigInteger(1, first).shiftRight(rest));
        }
    }

    /** The proxies in that list; nobody where it is empty. */
    static Proxies named(String list) {
        return new Proxies(Arrays.stream(list.split(",")).map(String::strip).filter(each -> !each.isEmpty()).map(Proxies::network).toList());
    }

    private static Network network(String named) {
        var parts = named.split("/", 2);
        var address = bytes(parts[0]);
        if (address == null) {
            throw new IllegalArgumentException("kenshu.proxy is a list of addresses and networks, not " + named);
        }
        var bits = parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > address.length * 8) {
            throw new IllegalArgumentException("kenshu.proxy has no such network: " + named);
        }
        return new Network(address, bits);
    }

    /** Whether {@code address} is that of a named proxy. */
    boolean include(String address) {
        var bytes = named.isEmpty() ? null : bytes(address);
        return bytes != null && named.stream().anyMatch(network -> network.contains(bytes));
    }

    /**
     * From whom a request comes that {@code sender} carried, saying {@code forwardedFor}: the last station that is no named
     * proxy. What stands before it was written by whoever liked to.
     */
    String senderOf(String sender, String forwardedFor) {
        var stations = forwardedFor == null || forwardedFor.length() > HEADER_MAX ? new String[0] : forwardedFor.split(",", STATIONS_MAX + 1);
        var from = sender;
        for (var station = Math.min(stations.length, STATIONS_MAX) - 1; station >= 0 && include(from); station--) {
            var before = stations[station].strip();
            if (bytes(before) == null) {
                return from;
            }
            from = before;
        }
        return from;
    }

    /** A numeric address as bytes, or null: names are never looked up. */
    private static byte[] bytes(String address) {
        if (address.length() > LONGEST_ADDRESS || address.indexOf(':') < 0 && !FOUR_NUMBERS.matcher(address).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException none) {
            return null;
        }
    }
}
