/**
 * Documents as words on pages, and where a value was read. Lengths are points (1/72 inch) from the page's top left;
 * pages count from 1. Start at {@link io.kvitt.domain.document.DocumentContent}; a value that was found carries its
 * {@link io.kvitt.domain.document.Evidence}. Nothing here knows PDF, XML or files.
 */
@NullMarked
package io.kvitt.domain.document;

import org.jspecify.annotations.NullMarked;
