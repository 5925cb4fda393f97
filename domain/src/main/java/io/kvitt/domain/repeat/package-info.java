/**
 * Requests that may be sent again: who has lost an answer asks once more under the same key, and gets the first answer instead of a
 * second deed. What is asked and answered is text to this package. Start at {@link io.kvitt.domain.repeat.Repeat#begin}.
 */
@NullMarked
package io.kvitt.domain.repeat;

import org.jspecify.annotations.NullMarked;
