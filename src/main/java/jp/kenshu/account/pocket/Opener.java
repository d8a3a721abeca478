package jp.kenshu.account.pocket;

import java.util.Map;

/** A feature with addresses that open something by what stands in them, such as a receipt by its number and code. */
public interface Opener {

    /** Whether {@code parts} open something at the page of {@code path}; asking changes and counts nothing. */
    boolean opens(String path, Map<String, String> parts);
}
