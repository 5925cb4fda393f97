package io.kvitt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Something that is made when it is first asked for, once. */
final class FirstAsked<T> implements Supplier<T> {

    private final Supplier<T> make;
    private final List<T> made = new ArrayList<>(1);

    FirstAsked(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public synchronized T get() {
        if (made.isEmpty()) {
            made.add(make.get());
        }
        return made.get(0);
    }
}
