package jp.kenshu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a page, an endpoint or a verb that it needs no role, and why that harms nobody. */
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AllowedToEverybody {

    /** What is shown, or who decides on it instead. */
    String value();
}
