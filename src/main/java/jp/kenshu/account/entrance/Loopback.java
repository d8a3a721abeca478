package jp.kenshu.account.entrance;

import java.net.InetAddress;
import java.net.UnknownHostException;

import jakarta.servlet.http.HttpServletRequest;

/** Tells whether a browser runs on the portal's own machine and came without a proxy between. */
final class Loopback {

    private Loopback() {
    }

    /** Whether {@code request} comes from the portal's own machine. */
    static boolean isWhere(HttpServletRequest request) {
        return request.getHeader("X-Forwarded-For") == null && request.getHeader("Forwarded") == null
                && isLoopback(request.getRemoteAddr());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
