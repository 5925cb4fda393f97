/**
 * Learning templates of what owners corrected: {@link io.kvitt.application.template.LearnTemplate} makes one and tries it on what is
 * kept, {@link io.kvitt.application.template.KeepTemplate} keeps it if nothing speaks against it.
 */
@NullMarked
package io.kvitt.application.template;

import org.jspecify.annotations.NullMarked;
