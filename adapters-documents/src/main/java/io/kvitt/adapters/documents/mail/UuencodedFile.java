package io.kvitt.adapters.documents.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file that was written into the text of a mail as people did before MIME (POSIX, uuencode). */
final class UuencodedFile {

    private static final int MOST = 10;
    private static final int LONGEST_LINE = 200;
    private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4} (\\S.{0,250})");

    private final String name;
    private final byte[] bytes;

    private UuencodedFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** As it was written. */
    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Those of a text, in its order; of one without an end, or with a line that is none, nothing. */
    static List<UuencodedFile> in(byte[] text) {
        List<UuencodedFile> files = new ArrayList<>();
        Iterator<String> lines =
                new String(text, StandardCharsets.ISO_8859_1).lines().iterator();
        while (lines.hasNext() && files.size() < MOST) {
            String line = lines.next();
            Matcher begin = BEGIN.matcher(line.length() > LONGEST_LINE ? "" : line.stripTrailing());
            if (begin.matches()) {
                read(begin.group(1), lines, files);
            }
        }
        return files;
    }

    private static void read(String name, Iterator<String> lines, List<UuencodedFile> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean isGood = true;
        while (lines.hasNext() && isGood) {
            String line = lines.next();
            if (line.stripTrailing().equals("end")) {
                files.add(new UuencodedFile(name, bytes.toByteArray()));
                return;
            }
            isGood = decode(line, bytes);
        }
    }

    /** The first character says how many bytes there are, each four others are three of them; spaces at the end may be lost. */
    private static boolean decode(String line, ByteArrayOutputStream into) {
        if (line.isEmpty()) {
            return true;
        }
        int count = value(line.charAt(0));
        int needed = 1 + (count + 2) / 3 * 4;
        if (count < 0 || line.length() > needed + 2) {
            return false;
        }
        char[] padded = Arrays.copyOf(line.toCharArray(), needed);
        Arrays.fill(padded, Math.min(line.length(), needed), needed, ' ');
        for (int at = 1; at < needed; at += 4) {
            int bits = 0;
            for (int i = 0; i < 4; i++) {
                int six = value(padded[at + i]);
                if (six < 0) {
                    return false;
                }
                bits = (bits << 6) | six;
            }
            for (int i = 0; i < 3 && (at - 1) / 4 * 3 + i < count; i++) {
                into.write(bits >> (16 - 8 * i));
            }
        }
        return true;
    }

    private static int value(char c) {
        return c >= ' ' && c <= '`' ? (c - ' ') & 0x3f : -1;
    }
}
