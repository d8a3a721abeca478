package jp.kenshu;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The portal's filters, one after the other. {@code web.xml} states them for each kind of dispatch, as parameters of this one, which is all
 * that the container knows of: it would look each of them up for each request anew and tell its listeners before and after each.
 */
public class FilterLine extends HttpFilter {

    private final transient Map<DispatcherType, List<Filter>> stated = new EnumMap<>(DispatcherType.class);

    @Override
    public void init() throws ServletException {
        var made = new LinkedHashMap<String, Filter>();
        for (var dispatch : DispatcherType.values()) {
            var names = Objects.requireNonNullElse(getInitParameter(dispatch.name()), "").strip();
            stated.put(dispatch, names.isEmpty() ? List.of()
                    : Arrays.stream(names.split("\\s+")).map(name -> made.computeIfAbsent(name, FilterLine::filter)).toList());
        }
    }

    private static Filter filter(String name) {
        try {
            var type = Thread.currentThread().getContextClassLoader().loadClass(name).asSubclass(Filter.class);
            return new Unmanaged<>(type).newInstance().produce().inject().postConstruct().get();
        } catch (ClassNotFoundException misspelt) {
            throw new IllegalArgumentException("web.xml states a filter that there is not: " + name, misspelt);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        new Rest(stated.get(request.getDispatcherType()), 0, chain).doFilter(request, response);
    }

    /** The filters from the one at {@code next} on, and what comes behind them. */
    private record Rest(List<Filter> filters, int next, FilterChain behind) implements FilterChain {

        @Override
        public void doFilter(ServletRequest request, ServletResponse response) throws IOException, ServletException {
            if (next == filters.size()) {
                behind.doFilter(request, response);
            } else {
                filters.get(next).doFilter(request, response, new Rest(filters, next + 1, behind));
            }
        }
    }
}
