/** What the domain asks of whoever keeps jobs. */
@NullMarked
package io.kvitt.domain.job.port;

import org.jspecify.annotations.NullMarked;
