/** Runs the reference cases: one class a family of kinds, each kind mapped to the public interface. */
@NullMarked
package io.kvitt.domain.cases;

import org.jspecify.annotations.NullMarked;
