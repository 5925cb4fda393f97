/**
 * Draws and writes the documents of the folder {@code samples}, and what is to be read from each: both come from the
 * same records, so they cannot differ. Everybody in them is invented; check digits and sums are right. Nothing here
 * asks a clock, a random number or the machine's fonts, and nothing is deflated, because compressors differ between
 * machines: the same commit gives the same bytes everywhere. Start at {@link io.kvitt.samples.SampleDocuments}.
 */
package io.kvitt.samples;
