/** Where it is kept what was answered under which key. */
@NullMarked
package io.kvitt.domain.repeat.port;

import org.jspecify.annotations.NullMarked;
