package io.kvitt.adapters.http.javalin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A block of shell commands in a document, and what it says that each call answers.
 *
 * @param name the heading that it stands under, and which block of it it is
 * @param script the block as it is
 * @param answers of its calls, in their order
 */
record CurlSession(String name, String script, List<Answer> answers) {

    private static final Pattern PIECE = Pattern.compile("(?m)^## (?<heading>.+)$|^```bash\\n(?<block>(?s:.*?))^```$");
    private static final Pattern ANSWER = Pattern.compile("(?m)^# (?<status>[0-9]{3})(?<parts>(; .+)?)$");

    CurlSession {
        answers = List.copyOf(answers);
    }

    /**
     * What a call answers.
     *
     * @param parts what is in it, each as the document writes it
     */
    record Answer(int status, List<String> parts) {
        Answer {
            parts = List.copyOf(parts);
        }

        static Answer of(MatchResult said) {
            String parts = said.group(2);
            return new Answer(
                    Integer.parseInt(said.group(1)),
                    parts.isEmpty() ? List.of() : List.of(parts.substring(2).split("; ")));
        }
    }

    /** Every block of a document. */
    static List<CurlSession> in(String document) {
        List<CurlSession> sessions = new ArrayList<>();
        String heading = "";
        int block = 0;
        for (MatchResult piece : PIECE.matcher(document).results().toList()) {
            if (piece.group(1) != null) {
                heading = piece.group(1);
                block = 0;
            } else {
                block++;
                sessions.add(new CurlSession(heading + " " + block, piece.group(2), answers(piece.group(2))));
            }
        }
        return sessions;
    }

    private static List<Answer> answers(String block) {
        return ANSWER.matcher(block).results().map(Answer::of).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
