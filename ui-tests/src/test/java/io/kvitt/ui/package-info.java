/** The dashboard in a browser, over a server that is started as its users start it. Start at {@link io.kvitt.ui.Visit}. */
@org.jspecify.annotations.NullMarked
package io.kvitt.ui;
