package io.kvitt.adapters.inmemory;

import io.kvitt.domain.template.port.OwnTemplates;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One map, by the letters and digits of names. */
final class InMemoryOwnTemplates implements OwnTemplates {

    private final Map<String, String> kept = new TreeMap<>();

    @Override
    public synchronized Optional<String> find(String issuer) {
        return Optional.ofNullable(kept.get(key(issuer)));
    }

    @Override
    public synchronized Optional<String> keep(String issuer, String yaml, boolean instead) {
        if (!instead && kept.containsKey(key(issuer))) {
            return Optional.empty();
        }
        kept.put(key(issuer), yaml);
        return Optional.of("memory");
    }

    @Override
    public synchronized List<String> names() {
        return List.copyOf(kept.keySet());
    }

    @Override
    public synchronized boolean forget(String name) {
        return kept.remove(name) != null;
    }

    private static String key(String issuer) {
        return issuer.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
