/**
 * What is done about people and the accounts they connect: access to their mailboxes, and the duties that come of a change. The
 * domain decides; here it is kept on condition, asked for anew where somebody was faster, and carried out. Start at
 * {@link io.kvitt.application.identity.ConnectionDuties}. What is expected to go wrong is an answer, never an exception.
 */
@NullMarked
package io.kvitt.application.identity;

import org.jspecify.annotations.NullMarked;
