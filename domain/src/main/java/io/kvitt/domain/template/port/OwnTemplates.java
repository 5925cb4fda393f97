package io.kvitt.domain.template.port;

import java.util.List;
import java.util.Optional;

/** The templates that somebody made or had made, one an issuer. Those that are kept are asked before the built-in ones. */
public interface OwnTemplates {

    /** The text of the template that is kept for an issuer of that name, if there is one. */
    Optional<String> find(String issuer);

    /**
     * Keeps a template under the name of its issuer, whole or not at all.
     *
     * @param yaml the whole file
     * @param instead whether it may take the place of another
     * @return where it is kept, for people; empty, changing nothing, if there is another one already
     */
    Optional<String> keep(String issuer, String yaml, boolean instead);

    /** The names of all that were kept here, in order: a reading names the template that it used in the same way. */
    List<String> names();

    /** @return false if there is none of that name */
    boolean forget(String name);
}
