package io.kvitt.adapters.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a part of a shape means, for the OpenAPI document. A part that is no Optional is always there. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Says {

    /** The meaning, with its unit. */
    String value();

    /** An example, as text. */
    String example() default "";

    /** Whether a body needs it, though the shape can do without: the domain says what is missing, all of it at once. */
    boolean needed() default false;

    /** A regular expression for the whole text, where it has a form. */
    String form() default "";

    /** Whether a caller may ask for some parts of each entry only, so that none of them has to be there. */
    boolean selectable() default false;

    /** The only values, where they can be counted. */
    String[] oneOf() default {};
}
