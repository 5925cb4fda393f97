package io.kvitt.adapters.google.gmail;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonErrorContainer;
import com.google.api.client.json.JsonObjectParser;
import com.google.api.client.json.gson.GsonFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why Gmail says no: the reasons that its error names, as it writes them (developers.google.com/workspace/gmail/api/guides/handle-errors). */
final class ErrorReasons {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int DEEPEST = 20;

    /** The words for "too often" that come without a reason of their own. */
    private static final String QUOTA = "Quota exceeded";

    private ErrorReasons() {}

    /** The reasons; none where the body is no error of Google's. */
    static Set<String> of(byte[] body) {
        if (body.length > MOST_BYTES || JsonDepth.of(body) > DEEPEST) {
            return Set.of();
        }
        try {
            GoogleJsonErrorContainer container = new JsonObjectParser(GsonFactory.getDefaultInstance())
                    .parseAndClose(
                            new ByteArrayInputStream(body), StandardCharsets.UTF_8, GoogleJsonErrorContainer.class);
            return Optional.ofNullable(container.getError())
                    .map(ErrorReasons::named)
                    .orElse(Set.of());
        } catch (IOException | IllegalArgumentException e) { // no JSON, or of another shape; what was in it is not told
            return Set.of();
        }
    }

    private static Set<String> named(GoogleJsonError error) {
        Set<String> reasons = new HashSet<>();
        for (GoogleJsonError.ErrorInfo info : listed(error.getErrors())) {
            Optional.ofNullable(info.getReason()).ifPresent(reasons::add);
        }
        for (GoogleJsonError.Details details : listed(error.getDetails())) {
            Optional.ofNullable(details.getReason()).ifPresent(reasons::add);
        }
        Optional.ofNullable(error.getMessage())
                .filter(message -> message.contains(QUOTA))
                .ifPresent(any -> reasons.add("quotaExceeded"));
        return reasons;
    }

    private static <T> List<T> listed(List<T> list) {
        return Optional.ofNullable(list).orElse(List.of());
    }
}
