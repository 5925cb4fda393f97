package io.kvitt.domain.payment;

/**
 * How late an account is, as credit files say it in 30-day steps: account status and the code of the month in the payment
 * history (CDIA, Credit Reporting Resource Guide, Metro 2 format; after public guides, without claiming conformity). 45 days past
 * due are 71 and 1.
 */
public enum CreditFileStatus {
    /** 0 to 29 days past due. */
    CURRENT("11", '0'),
    LATE_30("71", '1'),
    LATE_60("78", '2'),
    LATE_90("80", '3'),
    LATE_120("82", '4'),
    LATE_150("83", '5'),
    /** 180 days and more. */
    LATE_180("84", '6');

    private static final int STEP_DAYS = 30;

    private final String accountStatus;
    private final char historyCode;

    CreditFileStatus(String accountStatus, char historyCode) {
        this.accountStatus = accountStatus;
        this.historyCode = historyCode;
    }

    /**
     * The status of an account that many days past its oldest unpaid due date.
     *
     * @param daysPastDue zero or more
     * @throws IllegalArgumentException if negative
     */
    public static CreditFileStatus of(int daysPastDue) {
        if (daysPastDue < 0) {
            throw new IllegalArgumentException(daysPastDue + " days past due");
        }
        return values()[Math.min(daysPastDue / STEP_DAYS, values().length - 1)];
    }

    /** Two digits. */
    public String accountStatus() {
        return accountStatus;
    }

    /** One digit, a month of the payment history profile. */
    public char historyCode() {
        return historyCode;
    }
}
