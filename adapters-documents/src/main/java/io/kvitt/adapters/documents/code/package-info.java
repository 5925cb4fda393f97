/**
 * QR codes: pictures and drawings to the text in their codes, with ZXing, which is known here and nowhere else. What a code says
 * is text and nothing more; no address in it is opened. Start at {@link io.kvitt.adapters.documents.code.ZxingCodes}.
 */
@NullMarked
package io.kvitt.adapters.documents.code;

import org.jspecify.annotations.NullMarked;
