package io.kvitt.cli.offender;

import com.google.offender.SomethingOfGoogle;

/** Breaks "what is Google's own stays in its room". */
public final class UsesALibraryOfGoogle {
    SomethingOfGoogle library() {
        return new SomethingOfGoogle();
    }
}
