/**
 * Mails taken apart by Apache Mime4j's pull parser. Everything is bounded before it is decoded; what a part is, is told by its bytes,
 * and nothing is ever written. Start at {@link io.kvitt.adapters.documents.mail.MimeMailReader}.
 */
@NullMarked
package io.kvitt.adapters.documents.mail;

import org.jspecify.annotations.NullMarked;
