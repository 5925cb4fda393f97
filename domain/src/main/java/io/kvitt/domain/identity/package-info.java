/** Who somebody is. So far only the name under which everything of a user is kept: {@link io.kvitt.domain.identity.UserId}. */
@NullMarked
package io.kvitt.domain.identity;

import org.jspecify.annotations.NullMarked;
