package io.kvitt.application.identity;

import java.util.Optional;

/** What a user changes of their profile; what is absent stays as it is. */
public record ProfileChange(Optional<String> name, Optional<String> username, Optional<String> email) {}
