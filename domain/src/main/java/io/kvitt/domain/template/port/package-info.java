/** What learning templates needs from outside: somebody who makes them, and a place to keep them. */
@NullMarked
package io.kvitt.domain.template.port;

import org.jspecify.annotations.NullMarked;
