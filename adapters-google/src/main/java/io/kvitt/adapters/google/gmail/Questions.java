package io.kvitt.adapters.google.gmail;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.GmailRequest;
import com.google.api.services.gmail.model.ListHistoryResponse;
import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePartBody;
import com.google.api.services.gmail.model.Profile;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.port.Look;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All that Gmail is ever asked: five ways of reading, none of changing. Of each answer only what is used is asked for.
 *
 * <p>Pages are as large as Gmail gives them (500), as a page costs the same whatever is on it.
 */
final class Questions {

    private static final String ME = "me";
    private static final Duration SHORT = Duration.ofSeconds(15);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int LISTS = 4_000_000;

    /** Removed labels are asked for as well: a mail taken out of the spam is new to us, and no added one. */
    private static final List<String> HISTORY = List.of("messageAdded", "labelRemoved");

    private final Gmail gmail;
    private final GmailPrices prices;

    Questions(GmailConfig config, GmailTransport transport) {
        prices = config.prices();
        gmail = new Gmail.Builder(transport, GsonFactory.getDefaultInstance(), request -> {
                    request.setNumberOfRetries(0);
                    request.setFollowRedirects(false);
                    request.setLoggingEnabled(false);
                    request.setCurlLoggingEnabled(false);
                    request.setThrowExceptionOnExecuteError(false);
                })
                .setRootUrl(config.root().toString())
                .setApplicationName("Kvitt")
                .build();
    }

    /** How far the mailbox has come. */
    Question<Profile> profile() {
        return question(() -> gmail.users().getProfile(ME).setFields("historyId"), prices.profile(), SHORT, LISTS);
    }

    /** What happened since. */
    Question<ListHistoryResponse> history(BigInteger since, Optional<PageToken> page) {
        return question(
                () -> {
                    Gmail.Users.History.List list = gmail.users()
                            .history()
                            .list(ME)
                            .setStartHistoryId(since)
                            .setHistoryTypes(HISTORY)
                            .setMaxResults((long) Look.MOST_FOUND)
                            .setFields("historyId,nextPageToken,history(messagesAdded(message(id,labelIds)),"
                                    + "labelsRemoved(labelIds,message(id,labelIds)))");
                    page.ifPresent(token -> list.setPageToken(token.value()));
                    return list;
                },
                prices.history(),
                SHORT,
                LISTS);
    }

    /** Which messages the search finds. Spam and trash are never searched. */
    Question<ListMessagesResponse> list(String search, Optional<PageToken> page) {
        return question(
                () -> {
                    Gmail.Users.Messages.List list = gmail.users()
                            .messages()
                            .list(ME)
                            .setQ(search)
                            .setIncludeSpamTrash(false)
                            .setMaxResults((long) Look.MOST_FOUND)
                            .setFields("messages(id),nextPageToken");
                    page.ifPresent(token -> list.setPageToken(token.value()));
                    return list;
                },
                prices.list(),
                SHORT,
                LISTS);
    }

    Question<Message> message(MessageId id) {
        return question(
                () -> gmail.users()
                        .messages()
                        .get(ME, id.value())
                        .setFormat("full")
                        .setFields("id,labelIds,internalDate,sizeEstimate,payload"),
                prices.message(),
                LONG,
                GmailTransport.MOST_BYTES);
    }

    Question<MessagePartBody> attachment(MessageId id, String attachment) {
        return question(
                () -> gmail.users()
                        .messages()
                        .attachments()
                        .get(ME, id.value(), attachment)
                        .setFields("size,data"),
                prices.attachment(),
                LONG,
                GmailTransport.MOST_BYTES);
    }

    /** How a request is put together. */
    private interface Putting<T> {
        GmailRequest<T> request() throws IOException;
    }

    private static <T> Question<T> question(Putting<T> putting, int units, Duration within, int mostBytes) {
        try {
            return new Question<>(putting.request(), units, within, mostBytes);
        } catch (IOException e) { // declared by the library for initializers that read something; ours read nothing
            throw new IllegalArgumentException("a question that cannot be put together", e);
        }
    }
}
