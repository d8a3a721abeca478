package jp.kenshu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/**
 * Who may use a page, an endpoint or a verb: the second lock behind {@code access.txt}. It is asked at every call, of the one who acts
 * where the verb is told, else of the one who is signed in; for everybody else there is no such thing (404).
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AllowedTo {

    /** The roles that may. */
    @Nonbinding
    Role[] value();
}
