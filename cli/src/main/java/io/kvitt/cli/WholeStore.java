package io.kvitt.cli;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.identity.UserId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A store seen as one thing: counted, checked, copied, told line by line and filled again. Who is told how far it is hears the
 * number of records now and then.
 *
 * @param counts records of each kind
 * @param check what is wrong with it
 * @param backUp copies it to a new file; false if there is one already
 * @param exportTo writes its lines to a new file; false if there is one already
 * @param export tells its lines
 * @param exportUserTo writes the lines of one user to a new file; false if there is one already
 * @param exportUser tells the lines of one user
 * @param importFrom takes lines in: how many records of each kind are new, or what is wrong at which line
 */
record WholeStore(
        Path file,
        Supplier<Map<String, Long>> counts,
        Function<LongConsumer, List<Violation>> check,
        Predicate<Path> backUp,
        Predicate<Path> exportTo,
        Consumer<Consumer<String>> export,
        BiPredicate<UserId, Path> exportUserTo,
        BiConsumer<UserId, Consumer<String>> exportUser,
        BiFunction<Path, LongConsumer, Checked<Map<String, Long>>> importFrom,
        Runnable closing)
        implements AutoCloseable {
    @Override
    public void close() {
        closing.run();
    }
}
