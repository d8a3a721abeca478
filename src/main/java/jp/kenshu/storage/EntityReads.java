package jp.kenshu.storage;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Reads entities for those who mostly need no transaction: within the one that runs, or within one of their own. Without any, the server
 * keeps an entity manager for each request; but work that a request gives away shares what the request keeps, so that two threads
 * would ask one entity manager, and the first to end would close it under the other's hands.
 */
@ApplicationScoped
@Transactional
public class EntityReads {

    /** What {@code question} answers. */
    public <T> T read(Supplier<T> question) {
        return question.get();
    }
}
