package io.kvitt.domain.payment.port;

import io.kvitt.domain.payment.MonthlyReport;

/**
 * Lays a monthly report out on numbered pages, for people to read, print and keep. The same report in the same version is the same
 * bytes whenever it is printed. No text that somebody chose makes it fail: what cannot be shown has a sign in its place, and what
 * is too long for its column is cut there, the cut shown. Amounts, dates and the seal are never cut. Any thread may call at any
 * time.
 */
public interface ReportPrinter {

    /**
     * The report as a PDF: month and zone, each line with payee, what was expected and paid, days late, status in words and
     * history, the sums of each currency, and on each page the version, the seal and the number of the page.
     *
     * @param version of the report as it is kept, from 1
     */
    byte[] print(MonthlyReport report, long version);
}
