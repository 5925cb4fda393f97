package io.kvitt.adapters.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A file in the shape of the public suites for JOSE: groups of one key or key set, and texts that are valid for it or not. */
record VectorFile(String name, List<Case> cases) {

    private static final int DEEPEST = 10;

    /**
     * One text.
     *
     * @param text anything that is shown as a token; not compact where it is no text
     */
    record Case(String name, VectorKeys keys, String text, boolean isSignature, boolean isValid) {

        /** What the layer of signatures says: the steps of the gate that do not ask for claims. */
        Step<CompactJws> verified() {
            return CompactJws.read(text)
                    .then(token -> JwsHeader.read(token.headerBytes())
                            .then(header -> TokenGate.verified(token, header, keys.find(header))));
        }

        /** Whether it is refused although it is valid, because we take fewer algorithms, or spellings, than there are. */
        boolean isBeyondUs() {
            return !isSignature
                    || keys.isBeyondUs()
                    || CompactJws.read(text) instanceof Step.Stopped
                    || isOtherAlgorithm();
        }

        private boolean isOtherAlgorithm() {
            return CompactJws.read(text)
                    .then(token -> JwsHeader.read(token.headerBytes()))
                    .match(header -> !List.of("RS256", "ES256", "HS256").contains(header.alg()), fault -> false);
        }

        boolean isAccepted() {
            return isSignature && verified() instanceof Step.Through;
        }
    }

    static VectorFile read(Path file) throws IOException {
        Map<String, Object> members = StrictJson.object(Files.readAllBytes(file), DEEPEST)
                .orElseThrow(() -> new IllegalArgumentException(file + " is no strict JSON"));
        List<Case> cases = new ArrayList<>();
        for (Object group : list(members.get("testGroups"))) {
            cases.addAll(cases((Map<?, ?>) group));
        }
        return new VectorFile(file.getFileName().toString(), cases);
    }

    private static List<Case> cases(Map<?, ?> group) {
        Object stated = group.containsKey("public") ? group.get("public") : group.get("private");
        VectorKeys keys = stated instanceof Map<?, ?> map ? VectorKeys.of(map) : VectorKeys.none();
        List<Case> cases = new ArrayList<>();
        for (Object each : list(group.get("tests"))) {
            Map<?, ?> test = (Map<?, ?>) each;
            boolean isSignature = test.containsKey("jws");
            cases.add(new Case(
                    "tc" + test.get("tcId") + " " + test.get("comment"),
                    keys,
                    String.valueOf(isSignature ? test.get("jws") : test.get("jwe")),
                    isSignature,
                    "valid".equals(test.get("result"))));
        }
        return cases;
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** Whether a valid case of the file is the same text: then it was labelled wrong. */
    boolean isValidElsewhere(Case suspect) {
        return cases.stream().anyMatch(other -> other.isValid() && other.text().equals(suspect.text()));
    }
}
