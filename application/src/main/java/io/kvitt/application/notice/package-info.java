/**
 * Telling users: the errand that tells one of them something, the round that reminds them of what is due, and what they say about
 * it. Start at {@link io.kvitt.application.notice.TellOwner}.
 */
@NullMarked
package io.kvitt.application.notice;

import org.jspecify.annotations.NullMarked;
