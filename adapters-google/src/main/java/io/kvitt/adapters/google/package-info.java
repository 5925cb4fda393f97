/**
 * Google: its end of OAuth, over the JDK's own client. Start at {@link io.kvitt.adapters.google.GoogleAdapters}. Everything that
 * Google says is input: bounded in time, size and depth, and anything but what was asked for is no answer. Secrets go out in the
 * body of a request and nowhere else. Mail is read in {@link io.kvitt.adapters.google.gmail}, over a library of Google's.
 */
@NullMarked
package io.kvitt.adapters.google;

import org.jspecify.annotations.NullMarked;
