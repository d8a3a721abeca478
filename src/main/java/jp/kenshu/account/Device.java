package jp.kenshu.account;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

/** What kind of device a browser runs on, as its owner knows it again: the browser's name and the system's. */
public final class Device {

    private static final Map<String, String> BROWSERS = ordered("Edg", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "FxiOS", "Firefox",
            "CriOS", "Chrome", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final Map<String, String> SYSTEMS = ordered("iPhone", "iPhone", "iPad", "iPad", "Android", "Android",
            "Windows", "Windows", "Mac OS", "Mac", "CrOS", "Chromebook", "Linux", "Linux");

    private Device() {
    }

    private static Map<String, String> ordered(String... marksAndNames) {
        var names = new LinkedHashMap<String, String>();
        for (int i = 0; i < marksAndNames.length; i += 2) {
            names.put(marksAndNames[i], marksAndNames[i + 1]);
        }
        return names;
    }

    /** The device of {@code request}; empty where its browser does not say. */
    public static String of(HttpServletRequest request) {
        return named(request.getHeader("User-Agent"));
    }

    /** The device of which a browser says {@code agent} of itself. */
    static String named(String agent) {
        if (agent == null) {
            return "";
        }
        var browser = firstIn(agent, BROWSERS);
        var system = firstIn(agent, SYSTEMS);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " / " + system;
    }

    private static String firstIn(String agent, Map<String, String> names) {
        return names.entrySet().stream().filter(each -> agent.contains(each.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
    }
}
