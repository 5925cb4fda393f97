package io.kvitt.adapters.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a form with files (RFC 7578). Read in one pass, however the parts are cut; anything unusual ends it. */
public final class Multipart {

    private static final int MOST_PARTS = 8;
    private static final int LONGEST_HEAD = 2_000;
    private static final Pattern BOUNDARY = Pattern.compile("[A-Za-z0-9'()+_,./:=? -]{1,70}");
    private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"\\r\\n]{0,200})\"");
    private static final Pattern FILE = Pattern.compile("[;\\s]filename=\"((?:[^\"\\\\\\r\\n]|\\\\.){0,1000})\"");
    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};

    private Multipart() {}

    /** A part, with the name of its file if it is one. */
    public record Part(String name, Optional<String> file, Bytes content) {}

    /** Bytes that are nobody else's. */
    public static final class Bytes {
        private final byte[] all;

        Bytes(byte[] all) {
            this.all = all;
        }

        public byte[] all() {
            return all.clone();
        }

        public int size() {
            return all.length;
        }
    }

    /**
     * The parts of a body.
     *
     * @throws Refused if it is no such form
     */
    public static List<Part> of(Request request) {
        String boundary = MediaType.parameter(request.header("Content-Type").orElse(""), "boundary")
                .filter(text -> BOUNDARY.matcher(text).matches())
                .orElseThrow(() -> malformed("Its type names no boundary."));
        byte[] body = request.body();
        byte[] delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
        byte[] first = Arrays.copyOfRange(delimiter, 2, delimiter.length);
        if (!startsWith(body, first, 0)) {
            throw malformed("It does not begin with its boundary.");
        }
        List<Part> parts = new ArrayList<>();
        int at = first.length;
        while (!startsWith(body, new byte[] {'-', '-'}, at)) {
            if (!startsWith(body, new byte[] {'\r', '\n'}, at) || parts.size() == MOST_PARTS) {
                throw malformed("It is cut in another way, or into more than " + MOST_PARTS + " parts.");
            }
            int end = indexOf(body, delimiter, at);
            if (end < 0) {
                throw malformed("Its end is missing.");
            }
            parts.add(part(body, at + 2, end));
            at = end + delimiter.length;
        }
        return List.copyOf(parts);
    }

    private static Part part(byte[] body, int from, int to) {
        int end = indexOf(body, HEAD_END, from);
        if (end < 0 || end > to || end - from > LONGEST_HEAD) {
            throw malformed("A part has no head, or a long one.");
        }
        String head = new String(body, from, end - from, StandardCharsets.UTF_8);
        String disposition = head.lines()
                .filter(line -> line.regionMatches(true, 0, "Content-Disposition:", 0, 20))
                .findFirst()
                .orElseThrow(() -> malformed("A part does not say what it is."));
        Matcher name = NAME.matcher(disposition);
        if (!name.find()) {
            throw malformed("A part has no name.");
        }
        Matcher file = FILE.matcher(disposition);
        return new Part(
                name.group(1),
                file.find() ? Optional.of(file.group(1).replaceAll("\\\\(.)", "$1")) : Optional.empty(),
                new Bytes(Arrays.copyOfRange(body, end + HEAD_END.length, Math.max(to, end + HEAD_END.length))));
    }

    private static Refused malformed(String detail) {
        return new Refused(ProblemCode.MALFORMED_MULTIPART, detail);
    }

    private static boolean startsWith(byte[] body, byte[] wanted, int at) {
        return at + wanted.length <= body.length
                && Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static int indexOf(byte[] body, byte[] wanted, int from) {
        for (int at = from; at + wanted.length <= body.length; at++) {
            if (body[at] == wanted[0] && startsWith(body, wanted, at)) {
                return at;
            }
        }
        return -1;
    }
}
