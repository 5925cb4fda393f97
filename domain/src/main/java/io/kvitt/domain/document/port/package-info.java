/** What the domain asks of whoever can open documents. */
@NullMarked
package io.kvitt.domain.document.port;

import org.jspecify.annotations.NullMarked;
