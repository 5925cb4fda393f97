package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.application.identity.ResumeSession;
import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.FullName;
import io.kvitt.domain.identity.Session;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.Username;
import java.io.IOException;
import java.io.PrintStream;

/** Users on the terminal and as JSON: no hash, no token. */
final class UserView {

    private final PrintStream out;
    private final DataForm form;

    UserView(PrintStream out, DataForm form) {
        this.out = out;
        this.form = form;
    }

    void one(User user) throws IOException {
        show(user, "");
    }

    void whoami(ResumeSession.Resumed resumed) throws IOException {
        Session session = resumed.session();
        show(resumed.user(), session.idleAt().toString());
    }

    private void show(User user, String until) throws IOException {
        String email = user.email().map(EmailAddress::value).orElse("");
        String username = user.username().map(Username::value).orElse("");
        String name = user.fullName().map(FullName::value).orElse("");
        if (form.isJson()) {
            out.print(Json.document(json -> {
                        json.writeStartObject();
                        json.writeStringField("id", user.id().value());
                        writeIfAny(json, "email", email);
                        writeIfAny(json, "username", username);
                        writeIfAny(json, "name", name);
                        json.writeStringField("created_at", user.createdAt().toString());
                        writeIfAny(json, "session_ends_at", until);
                        json.writeEndObject();
                    })
                    + "\n");
            return;
        }
        line("id", user.id().value());
        line("e-mail", email);
        line("username", username);
        line("name", name);
        line("logged in until", until);
    }

    private void line(String what, String value) {
        if (!value.isEmpty()) {
            out.println(Printable.line(what + " ".repeat(17 - what.length()) + value));
        }
    }

    private static void writeIfAny(JsonGenerator json, String field, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(field, value);
        }
    }

    /** What a user is called in a sentence. */
    static String called(User user) {
        return Printable.line(user.fullName()
                .map(FullName::value)
                .or(() -> user.username().map(Username::value))
                .or(() -> user.email().map(EmailAddress::value))
                .orElse(user.id().value()));
    }
}
