package io.kvitt.adapters.documents.template;

/**
 * Something wrong with a template file.
 *
 * @param file as it was found: a path, or {@code built-in:} and a name
 * @param line from 1; 0 where it is about the whole file
 * @param code stable, one row in docs/templates.md for each
 * @param message for people
 */
public record TemplateProblem(String file, int line, Severity severity, Code code, String message) {

    /** How bad. */
    public enum Severity {
        /** The template, or the field in question, cannot work. */
        ERROR("error"),
        /** It works, though probably not as meant. */
        WARNING("warning");

        private final String text;

        Severity(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** What kind of problem; {@link #text()} never changes meaning. */
    public enum Code {
        FILE_UNREADABLE("file-unreadable", Severity.ERROR),
        FILE_TOO_LARGE("file-too-large", Severity.ERROR),
        SYNTAX("syntax", Severity.ERROR),
        NOT_A_MAPPING("not-a-mapping", Severity.ERROR),
        NO_KEYWORDS("no-keywords", Severity.ERROR),
        NO_FIELDS("no-fields", Severity.ERROR),
        REGEX_INVALID("regex-invalid", Severity.ERROR),
        PARSER_UNKNOWN("parser-unknown", Severity.ERROR),
        PARSER_MISSING("parser-missing", Severity.ERROR),
        SETTING_MISSING("setting-missing", Severity.ERROR),
        SETTING_WRONG("setting-wrong", Severity.ERROR),
        SEVERAL_GROUPS("several-groups", Severity.ERROR),
        NO_NAMED_GROUPS("no-named-groups", Severity.WARNING),
        REQUIRED_NEVER_FOUND("required-never-found", Severity.ERROR),
        KEYWORD_IS_REGEX("keyword-is-regex", Severity.WARNING),
        KEYWORD_EXCLUDED("keyword-excluded", Severity.ERROR),
        MATCHES_EVERYTHING("matches-everything", Severity.WARNING),
        KEY_UNKNOWN("key-unknown", Severity.WARNING),
        NAME_TWICE("name-twice", Severity.WARNING),
        DISABLED("disabled", Severity.ERROR);

        private final String text;
        private final Severity severity;

        Code(String text, Severity severity) {
            this.text = text;
            this.severity = severity;
        }

        public String text() {
            return text;
        }

        Severity severity() {
            return severity;
        }
    }

    static TemplateProblem of(String file, int line, Code code, String message) {
        return new TemplateProblem(file, line, code.severity(), code, message);
    }

    /** As editors and compilers write it: {@code file:line: severity: message [code]}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + severity.text() + ": " + message + " [" + code.text() + "]";
    }
}
