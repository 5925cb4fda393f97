package io.kvitt.domain.mail;

/** How large, deep and many what comes by mail may be. Real invoices stay far below. */
public final class MailLimits {

    /** Levels of multiparts and forwarded mails together. */
    public static final int DEPTH = 10;

    public static final int PARTS = 200;
    public static final int HEADERS = 1_000;
    public static final int HEADER_BYTES = 10_000;

    /** 20 MB, decoded. */
    public static final int PART_BYTES = 20_000_000;

    /** 35 MB, as sent. */
    public static final int MESSAGE_BYTES = 35_000_000;

    public static final int CANDIDATES = 10;
    public static final int ZIP_ENTRIES = 50;

    /** Bytes that one packed byte may become. */
    public static final int ZIP_RATIO = 100;

    /** 100 MB, of all entries together. */
    public static final int ZIP_BYTES = 100_000_000;

    private MailLimits() {}
}
