/**
 * What users are told, and when: new invoices, reminders before and after the due date, and what needs a look. Pure functions of an
 * invoice, the preferences of its owner and "now": start at {@link io.kvitt.domain.notice.Reminder}. The id of a notice follows
 * from what it is about, so that telling again after a crash tells nothing twice. Times of day are those of the user's zone.
 */
@NullMarked
package io.kvitt.domain.notice;

import org.jspecify.annotations.NullMarked;
