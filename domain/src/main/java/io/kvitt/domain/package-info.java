/** What would be true without computers. The JDK only: no files, no clock, no engine. */
@NullMarked
package io.kvitt.domain;

import org.jspecify.annotations.NullMarked;
