/** What is done in the background: given, shown and run. Start at {@link io.kvitt.application.job.RunJobs}. */
@NullMarked
package io.kvitt.application.job;

import org.jspecify.annotations.NullMarked;
