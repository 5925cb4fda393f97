/**
 * Reading till receipts: narrow slips without a layout, where arithmetic tells more than labels do. Text may come from any
 * OCR, so words may be misread and rows may be skewed. Start at {@link io.kvitt.domain.receipt.Receipts}.
 */
@NullMarked
package io.kvitt.domain.receipt;

import org.jspecify.annotations.NullMarked;
