/** What the domain asks of those who keep notices and preferences, and of those who carry notices to users. */
@NullMarked
package io.kvitt.domain.notice.port;

import org.jspecify.annotations.NullMarked;
