/** What the domain asks of whoever knows e-invoice syntaxes and template files. */
@NullMarked
package io.kvitt.domain.invoice.port;

import org.jspecify.annotations.NullMarked;
