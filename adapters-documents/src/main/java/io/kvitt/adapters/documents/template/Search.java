package io.kvitt.adapters.documents.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;

/**
 * Runs patterns of strangers over texts of strangers: each search ends after 100 milliseconds, when its thread is
 * interrupted, or when it nests too deeply for the stack, whatever the two of them are.
 */
final class Search {

    static final int LONGEST_TEXT = 2_000_000;

    private static final long LIMIT_NANOS = 100_000_000;

    /** The clock is asked once for so many characters. */
    private static final int STRIDE = 1_024;

    /** A search that has looked at fewer characters is not slow, its machine is. */
    private static final int LEAST_LOOKS = 500_000;

    private final LongSupplier nanos;
    private final Runnable gaveUp;

    /**
     * Searches with a clock of one's own.
     *
     * @param gaveUp told of each search that hit the time limit
     */
    Search(LongSupplier nanos, Runnable gaveUp) {
        this.nanos = nanos;
        this.gaveUp = gaveUp;
    }

    /** A match and its groups, as offsets into the text that was searched. */
    static final class Hit {
        private final String text;
        private final int[] spans;

        private Hit(Matcher matcher, String text) {
            this.text = text;
            this.spans = new int[2 * matcher.groupCount() + 2];
            for (int group = 0; group <= matcher.groupCount(); group++) {
                spans[2 * group] = matcher.start(group);
                spans[2 * group + 1] = matcher.end(group);
            }
        }

        int from() {
            return spans[0];
        }

        int to() {
            return spans[1];
        }

        int groups() {
            return spans.length / 2 - 1;
        }

        /** What a group caught; empty if it took no part. */
        Optional<String> group(int number) {
            int from = groupFrom(number);
            return from < 0 ? Optional.empty() : Optional.of(text.substring(from, groupTo(number)));
        }

        /** Below zero if the group took no part. */
        int groupFrom(int number) {
            return spans[2 * number];
        }

        int groupTo(int number) {
            return spans[2 * number + 1];
        }
    }

    /** Every match, from left to right. */
    List<Hit> all(PythonRegex regex, String text) {
        List<Hit> hits = new ArrayList<>();
        run(() -> {
            Matcher matcher = matcher(regex, text);
            while (matcher.find()) {
                hits.add(new Hit(matcher, text));
            }
        });
        return hits;
    }

    Optional<Hit> first(PythonRegex regex, String text) {
        List<Hit> hits = new ArrayList<>(1);
        run(() -> {
            Matcher matcher = matcher(regex, text);
            if (matcher.find()) {
                hits.add(new Hit(matcher, text));
            }
        });
        return hits.stream().findFirst();
    }

    boolean occurs(PythonRegex regex, String text) {
        return first(regex, text).isPresent();
    }

    /** The text with every match replaced. */
    String replace(PythonRegex regex, PythonRegex.Replacement replacement, String text) {
        List<Hit> hits = all(regex, text);
        if (hits.isEmpty()) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(text.length());
        int copied = 0;
        for (Hit hit : hits) {
            replaced.append(text, copied, hit.from());
            for (Object part : replacement.parts()) {
                replaced.append(part instanceof Integer group ? hit.group(group).orElse("") : part);
            }
            copied = hit.to();
            if (replaced.length() > LONGEST_TEXT) {
                throw new FieldFailure("a replacement makes the text longer than " + LONGEST_TEXT + " characters");
            }
        }
        return replaced.append(text, copied, text.length()).toString();
    }

    /** The pieces between the matches, and what groups caught of the matches, as Python splits. */
    List<String> split(PythonRegex separator, String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (Hit hit : all(separator, text)) {
            pieces.add(text.substring(from, hit.from()));
            for (int group = 1; group <= hit.groups(); group++) {
                pieces.add(hit.group(group).orElse(""));
            }
            from = hit.to();
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private Matcher matcher(PythonRegex regex, String text) {
        return regex.pattern().matcher(new Watched(text, nanos, nanos.getAsLong() + LIMIT_NANOS));
    }

    private void run(Runnable search) {
        try {
            search.run();
        } catch (TooSlow slow) {
            gaveUp.run();
            throw new FieldFailure("a search took longer than " + LIMIT_NANOS / 1_000_000 + " ms and was given up");
        } catch (Interrupted interrupted) {
            throw new FieldFailure("the search was interrupted");
        } catch (StackOverflowError tooDeep) {
            throw new FieldFailure("a search nested too deeply and was given up");
        }
    }

    private static final class TooSlow extends RuntimeException {
        TooSlow() {
            super("too slow", null, false, false);
        }
    }

    private static final class Interrupted extends RuntimeException {
        Interrupted() {
            super("interrupted", null, false, false);
        }
    }

    /** A text that looks at the clock while it is being looked at. */
    private static final class Watched implements CharSequence {
        private final String text;
        private final LongSupplier nanos;
        private final long deadline;
        private int looks;

        Watched(String text, LongSupplier nanos, long deadline) {
            this.text = text;
            this.nanos = nanos;
            this.deadline = deadline;
        }

        @Override
        public char charAt(int index) {
            looks++;
            if (looks % STRIDE == 0) {
                look();
            }
            return text.charAt(index);
        }

        private void look() {
            if (Thread.currentThread().isInterrupted()) {
                throw new Interrupted();
            }
            if (looks < 0) {
                looks = LEAST_LOOKS;
            }
            if (looks >= LEAST_LOOKS && nanos.getAsLong() - deadline > 0) {
                throw new TooSlow();
            }
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
