package io.kvitt.adapters.documents.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;
import org.apache.james.mime4j.util.MimeParameterMapping;

/**
 * What stands behind the colon of a header. Nothing that is wrong with it is an error: it is shown as it is, or not at all.
 *
 * @param raw a character for each byte, unfolded
 */
record HeaderText(String raw) {

    static HeaderText of(Field field) {
        String line = ContentUtil.decode(StandardCharsets.ISO_8859_1, field.getRaw());
        int colon = line.indexOf(':');
        return new HeaderText(line.substring(colon + 1).replaceAll("[\r\n]", "").strip());
    }

    /** The text, encoded words decoded (RFC 2047), other bytes as UTF-8 if they are. */
    String words() {
        return decoded(raw);
    }

    /** What stands before the first parameter, in lower case. */
    String value() {
        int end = raw.indexOf(';');
        return (end < 0 ? raw : raw.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** A parameter, also one in several pieces and in another charset (RFC 2231). Of two of one name, the first counts. */
    Optional<String> parameter(String name) {
        try {
            MimeParameterMapping mapping = new MimeParameterMapping();
            Set<String> seen = new HashSet<>();
            for (NameValuePair pair : pairs()) {
                String key = String.valueOf(pair.getName()).toLowerCase(Locale.ROOT);
                if ((key.equals(name) || key.startsWith(name + "*")) && pair.getValue() != null && seen.add(key)) {
                    mapping.addParameter(key, pair.getValue());
                }
            }
            return Optional.ofNullable(mapping.get(name)).map(HeaderText::decoded);
        } catch (RuntimeException broken) { // the library does not say of which kind; a name is never worth a part
            return Optional.empty();
        }
    }

    private List<NameValuePair> pairs() {
        ByteSequence bytes = ContentUtil.encode(StandardCharsets.ISO_8859_1, raw);
        return RawFieldParser.DEFAULT
                .parseRawBody(bytes, new ParserCursor(0, bytes.length()))
                .getParams();
    }

    private static String decoded(String text) {
        String seen = utf8(text).orElse(text);
        try {
            return DecoderUtil.decodeEncodedWords(seen, DecodeMonitor.SILENT);
        } catch (RuntimeException broken) { // an unknown charset, for one
            return seen;
        }
    }

    /** Bytes that were written without any encoding are UTF-8 as a rule (RFC 6532), and Latin-1 in old mails. */
    private static Optional<String> utf8(String bytes) {
        try {
            return bytes.chars().allMatch(c -> c < 256)
                    ? Optional.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                            .toString())
                    : Optional.empty();
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
