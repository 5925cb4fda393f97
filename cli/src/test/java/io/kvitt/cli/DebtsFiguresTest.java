package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schedules, plans and annual percentage rates on the command line. */
class DebtsFiguresTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TWO = "plan --debt Card,1000,12,50 --debt Car,500,24,25 --start 2026-12";

    @TempDir
    private Path folder;

    @Test
    void aScheduleNeedsNothingThatIsKept() {
        Terminal run = Terminal.run("debts", "schedule", "--principal", "1000", "--rate", "12", "--payments", "12");

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .hasSize(16)
                .startsWith(
                        "no  due          payment  interest  principal  balance",
                        " 1  2026-12-22     88.85     10.00      78.85   921.15")
                .endsWith(
                        "12  2027-11-22     88.84      0.88      87.96     0.00",
                        "    total SEK   1 066.19     66.19   1 000.00",
                        "",
                        "APR 12.7 % (exactly 12.68351143186707 %)");
    }

    @Test
    void extraPaymentsAreHeldAgainstTheLoanAsAgreed() throws IOException {
        String loan = "schedule --principal 1000 --rate 12 --payments 12 --start 2026-01-31 --extra 100";

        assertThat(kvitt(loan).out())
                .contains(" 1  2026-02-28    188.85     10.00     178.85")
                .contains("The extra payments save 33.37 SEK of interest and 6 payments.\nAPR 12.8 %");
        JsonNode json = json(loan + " --json");
        assertThat(json.at("/payments").asInt()).isEqualTo(6);
        assertThat(json.at("/without_extra_payments/payments").asInt()).isEqualTo(12);
        assertThat(json.at("/without_extra_payments/total_interest/amount").asText())
                .isEqualTo("66.19");
        assertThat(json.at("/apr/percent").asText()).isEqualTo("12.8");
        assertThat(json.at("/rows/0/due_date").asText()).isEqualTo("2026-02-28");
        assertThat(json.at("/rows/5/balance").asText()).isEqualTo("0.00");
        assertThat(json.at("/payoff_date").asText()).isEqualTo("2026-07-31");
    }

    @Test
    void everyOptionOfALoanCounts() throws IOException {
        String loan = "schedule --principal 1200 --rate 12 --payments 12 --start 2026-01-01";

        assertThat(firstPayment(loan)).isEqualTo("106.62");
        assertThat(firstPayment(loan + " --method fixed-principal")).isEqualTo("112.00");
        assertThat(firstPayment(loan + " --balloon 200")).isEqualTo("90.85");
        assertThat(firstPayment(loan + " --interest-only 2")).isEqualTo("12.00");
        assertThat(firstPayment(loan + " --interest-free 1")).isNotEqualTo("106.62");
        assertThat(firstPayment(loan + " --interest-deferred 1")).isNotEqualTo("106.62");
        assertThat(firstPayment(loan + " --multiple 5")).isEqualTo("105.00");
        assertThat(firstPayment(loan + " --fee per-period=10")).isEqualTo("116.62");
        assertThat(firstPayment(loan + " --fee financed=100")).isEqualTo("115.50");
        assertThat(firstPayment(loan + " --day-count ACT/360 --first-due 2026-02-11"))
                .isNotEqualTo("106.62");
        assertThat(firstPayment(loan + " --rate-quote effective")).isEqualTo("106.27");
        assertThat(firstPayment(loan + " --rounding ceiling")).isEqualTo("106.62");
        assertThat(firstPayment(loan + " --disburse 2026-02-01=1200")).isEqualTo("106.62");
        assertThat(json(loan + " --rate-change 2026-07-01=24 --json")
                        .at("/rows/6/interest")
                        .asText())
                .isEqualTo("12.36");
        assertThat(json(loan + " --extra-on 2026-02-01=500 --strategy reduce-payment --json")
                        .at("/rows/11/number")
                        .asInt())
                .isEqualTo(12);
        assertThat(json("schedule --principal 1200 --rate 12 --payment 110 --start 2026-01-01 --json")
                        .at("/payments")
                        .asInt())
                .isEqualTo(12);
        assertThat(json("schedule --principal 1200 --rate 12 --end 2027-01-01 --start 2026-01-01 --json")
                        .at("/payments")
                        .asInt())
                .isEqualTo(12);
        assertThat(json("schedule --principal 1200 --rate 12 --method fixed-percent --share 50 --payments 2"
                                + " --frequency quarterly --currency EUR --start 2026-01-01 --json")
                        .at("/rows/0/principal")
                        .asText())
                .isEqualTo("600.00");
    }

    @Test
    void aScheduleIsASpreadsheetToo() {
        assertThat(kvitt("schedule --principal 100 --rate 0 --payments 2 --start 2026-01-01 --csv")
                        .out())
                .isEqualTo("number,due_date,payment,interest,principal,fees,balance,currency\r\n"
                        + "1,2026-02-01,50.00,0.00,50.00,0.00,50.00,SEK\r\n"
                        + "2,2026-03-01,50.00,0.00,50.00,0.00,0.00,SEK\r\n");
    }

    @Test
    void whatIsLeftOfAKeptDebtIsLaidOut() throws IOException {
        String id = json("add --name Card --principal 5000 --rate 12 --start 2024-01-01 --minimum 500 --balance 1000"
                        + " --json")
                .get("debt_id")
                .asText();

        assertThat(kvitt("schedule " + id).out())
                .contains("1  2026-12-22    500.00     10.00     490.00   510.00\n", "3  2027-02-22");
        assertThat(kvitt("schedule " + id.substring(0, 8) + " --payments 2 --start 2027-01-01")
                        .out())
                .contains("2  2027-03-01");
        kvitt("update " + id + " --end 2027-01-22 --clear minimum");
        assertThat(json("schedule " + id + " --json").get("payments").asInt()).isEqualTo(2);

        kvitt("update " + id + " --balance 0");
        assertThat(kvitt("schedule " + id).out()).isEqualTo("Nothing is owed.\n");
        assertThat(kvitt("schedule " + id + " --json").out()).isEqualTo("{\"payments\":0,\"rows\":[]}\n");
        assertThat(kvitt("schedule " + id + " --csv").out())
                .startsWith("number,")
                .hasLineCount(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # options                                             | told
              --principal 0 --rate 6 --payments 12                | --principal: The principal must be above zero. (PRINCIPAL_NOT_POSITIVE)
              --principal 1,5 --rate 6 --payments 12              | (AMOUNT_FORMAT)
              --principal 1.555 --rate 6 --payments 12            | (AMOUNT_SCALE, limit 2)
              --rate 6 --payments 12                              | --principal: This has to be stated. (FIELD_MISSING)
              --principal 5 --rate -6 --payments 12               | --rate: A rate is zero or more. (RATE_NEGATIVE, limit 0)
              --principal 5 --rate 1001 --payments 12             | (RATE_TOO_HIGH, limit 1000)
              --principal 5 --rate 6                              | --payments: Say how many payments, what is paid each time, or the end date. (TERM_UNDETERMINED)
              --principal 5 --rate 6 --payments 0                 | --payments: There are 1 to 1,200 payments. (PERIODS_OUT_OF_RANGE, limit 1)
              --principal 5 --rate 6 --payments 1201              | (PERIODS_OUT_OF_RANGE, limit 1200)
              --principal 5 --rate 6 --payments many              | (PERIODS_OUT_OF_RANGE)
              --principal 5 --rate 6 --payments 12 --method x     | --method: There is none of that name. (METHOD_UNKNOWN)
              --principal 5 --rate 6 --payments 12 --day-count x  | --day-count: There is none of that name. (DAYCOUNT_UNKNOWN)
              --principal 5 --rate 6 --payments 12 --rounding x   | (ROUNDING_UNKNOWN)
              --principal 5 --rate 6 --payments 12 --frequency x  | (FREQUENCY_UNKNOWN)
              --principal 5 --rate 6 --payments 12 --balloon 5    | --balloon: The balloon is from zero to below the principal. (BALLOON_OUT_OF_RANGE, limit 4.99)
              --principal 5 --rate 6 --payments 12 --interest-only 12 | --interest-only: It is shorter than the loan. (GRACE_TOO_LONG, limit 11)
              --principal 5 --rate 6 --payments 12 --multiple 0   | (MULTIPLE_INVALID)
              --principal 5 --rate 6 --payment 0                  | (PAYMENT_NOT_POSITIVE)
              --principal 1000 --rate 12 --payment 10             | --payment: The payment does not cover the interest: the debt never ends. (PAYMENT_BELOW_INTEREST, limit 10.01)
              --principal 5 --rate 6 --payments 12 --currency DEM | --currency: DEM is no longer a currency. (CURRENCY_HISTORIC)
              --principal 5 --rate 6 --payments 12 --start 2026-02-30 | --start: The calendar has no such day. (DATE_NOT_REAL)
              --principal 5 --rate 6 --end 2020-01-01             | --end: It must be after the start. (END_BEFORE_START, limit 2026-11-23)
              --principal 5 --rate 6 --payments 12 --extra-on 2020-01-01=1 | --extra-on 1: It is before the start of the loan. (EXTRA_BEFORE_START, limit 2026-11-22)
              --principal 5 --rate 6 --payments 12 --extra-on x   | --extra-on 1: There is no = in it. (FIELD_MISSING)
              --principal 5 --rate 6 --payments 12 --fee gift=1   | --fee 1: There is no such kind of fee. (METHOD_UNKNOWN)
              --principal 5 --rate 6 --payments 12 --rate-change 2026-12-01=5 --rate-change 2026-12-01=4 | --rate-change 2: The rate changes twice on that day. (RATE_CHANGE_DUPLICATE)
            """)
    void whatIsWrongWithALoanIsTold(String options, String told) {
        Terminal run = kvitt("schedule " + options);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(told);
    }

    @Test
    void whatIsWrongWithALoanIsToldAtOnce() {
        assertThat(kvitt("schedule --principal x --rate -1 --payments 0 --balloon y --method foo --currency EURO"
                                + " --fee gift=1")
                        .err())
                .isEqualTo("""
                        kvitt: --currency: A currency is three capitals of ISO 4217. (CURRENCY_UNKNOWN)
                        kvitt: --principal: An amount is plain decimal text, such as 88.85. (AMOUNT_FORMAT)
                        kvitt: --rate: A rate is zero or more. (RATE_NEGATIVE, limit 0)
                        kvitt: --balloon: An amount is plain decimal text, such as 88.85. (AMOUNT_FORMAT)
                        kvitt: --fee 1: There is no such kind of fee. (METHOD_UNKNOWN)
                        kvitt: --payments: There are 1 to 1,200 payments. (PERIODS_OUT_OF_RANGE, limit 1)
                        kvitt: --method: There is none of that name. (METHOD_UNKNOWN)
                        """);
    }

    @Test
    void aPlanComparesTheWaysToPay() {
        assertThat(kvitt(TWO + " --extra 100").out()).isEqualTo("""
                               months  debt-free  interest   saved
                minimums-only      26  2029-01      266.29       -
                avalanche          10  2027-09       90.40  175.89
                snowball           10  2027-09       90.40  175.89

                debt   balance  rate  minimum  paid in
                Card  1 000.00  12 %    50.00  2027-09
                Car     500.00  24 %    25.00  2027-04

                With 175.00 SEK a month nothing is owed after 2027-09: 1 590.40 SEK paid, 90.40 SEK of it interest.
                """);
    }

    @Test
    void aPlanIsToldInJsonAsTheInterfaceWillTellIt() throws IOException {
        JsonNode plan = json(TWO + " --budget 175 --strategy snowball --json");

        assertThat(plan.at("/months").asInt()).isEqualTo(10);
        assertThat(plan.at("/payoff_month").asText()).isEqualTo("2027-09");
        assertThat(plan.at("/start_month").asText()).isEqualTo("2026-12");
        assertThat(plan.at("/strategy").asText()).isEqualTo("snowball");
        assertThat(plan.at("/budget").toString()).isEqualTo("{\"amount\":\"175.00\",\"currency\":\"SEK\"}");
        assertThat(plan.at("/interest_saved/amount").asText()).isEqualTo("175.89");
        assertThat(plan.at("/baseline/months").asInt()).isEqualTo(26);
        assertThat(plan.at("/series/0").toString())
                .isEqualTo("{\"month\":\"2026-12\",\"interest\":\"20.00\",\"principal\":\"155.00\",\"paid\":\"175.00\","
                        + "\"balance\":\"1345.00\"}");
        assertThat(plan.at("/series")).hasSize(10);
        assertThat(plan.at("/debts/1/months").asInt()).isEqualTo(5);
        assertThat(plan.at("/notices")).isEmpty();
    }

    @Test
    void theMonthsOfAPlanAreASpreadsheetThatRunsNothing() {
        assertThat(kvitt("plan --debt =1+1,100,12,60 --start 2026-12 --csv").out())
                .isEqualTo("number,month,debt,interest,fee,paid,balance,currency\r\n"
                        + "1,2026-12,'=1+1,1.00,0.00,60.00,41.00,SEK\r\n"
                        + "2,2027-01,'=1+1,0.41,0.00,41.41,0.00,SEK\r\n");
    }

    @Test
    void everyMonthIsShownWhereItIsAskedFor() {
        assertThat(kvitt("plan --debt a,100,12,60 --start 2026-12 --rows --no-compare")
                        .out())
                .isEqualTo("""
                debt  balance  rate  minimum  paid in
                a      100.00  12 %    60.00  2027-01

                With 60.00 SEK a month nothing is owed after 2027-01: 101.41 SEK paid, 1.41 SEK of it interest.

                no  month    interest  principal   paid  balance
                 1  2026-12      1.00      59.00  60.00    41.00
                 2  2027-01      0.41      41.00  41.41     0.00
                """);
    }

    @Test
    void aTargetTellsTheSmallestBudget() throws IOException {
        JsonNode plan = json(TWO + " --target 2027-09 --json");
        String smallest = plan.at("/budget/amount").asText();

        assertThat(plan.at("/months").asInt()).isEqualTo(10);
        String less = new BigDecimal(smallest).subtract(new BigDecimal("0.01")).toPlainString();
        assertThat(json(TWO + " --budget " + less + " --json").at("/months").asInt())
                .isEqualTo(11);
        assertThat(json(TWO + " --target 2027-09 --multiple 50 --json")
                        .at("/budget/amount")
                        .asText())
                .isEqualTo("200.00");
    }

    @Test
    void lumpSumsPromotionsAndOrdersChangeAPlan() throws IOException {
        assertThat(json(TWO + " --extra 0 --lump 2027-01=1400 --json")
                        .at("/months")
                        .asInt())
                .isEqualTo(2);
        assertThat(json(TWO + " --promotion Car=0,12 --json")
                        .at("/series/0/interest")
                        .asText())
                .isEqualTo("10.00");
        assertThat(kvitt(TWO + " --extra 100 --order Card,Car").out())
                .contains("custom ", "Card  1 000.00  12 %    50.00  2027-06\n");
        assertThat(json(TWO + " --strategy minimums-only --json").at("/months").asInt())
                .isEqualTo(26);
    }

    @Test
    void aDebtThatIsNeverPaidIsNamed() throws IOException {
        Terminal run = kvitt("plan --debt a,1000,24,20 --start 2026-12 --chart");

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .contains("minimums-only   never  -                 -      -")
                .contains("With 20.00 SEK a month these are never paid: a (PLAN_NEVER_PAYS_OFF)");
        JsonNode plan = json("plan --debt a,1000,24,20 --start 2026-12 --json");
        assertThat(plan.at("/never_pays_off").asBoolean()).isTrue();
        assertThat(plan.has("months")).isFalse();
        assertThat(plan.has("interest_saved")).isFalse();
        assertThat(plan.at("/notices/0/code").asText()).isEqualTo("PLAN_NEVER_PAYS_OFF");
    }

    @Test
    void keptDebtsArePlannedUnderTheirNamesInOneCurrency() throws IOException {
        kvitt("add --name Card --principal 1000 --rate 12 --start 2024-01-01 --minimum 50");
        kvitt("add --name Card --principal 500 --rate 24 --start 2024-01-01 --minimum 10 --frequency weekly");
        kvitt("add --name Paid --principal 500 --rate 24 --start 2024-01-01 --balance 0");

        JsonNode plan = json("plan --json");
        assertThat(plan.at("/debts")).hasSize(2);
        assertThat(plan.at("/debts/0/debt_name").asText()).matches("Card [0-9a-f]{8}");
        assertThat(plan.at("/budget/amount").asText()).isEqualTo("93.34");
        assertThat(plan.at("/start_month").asText()).isEqualTo("2026-12");

        kvitt("add --name Euro --principal 100 --rate 12 --start 2024-01-01 --minimum 50 --currency EUR");
        assertThat(kvitt("plan").err()).contains("--currency: Debts are in EUR, SEK", "(CURRENCY_MISMATCH)");
        assertThat(json("plan --currency EUR --json").at("/debts")).hasSize(1);
        assertThat(kvitt("plan --currency eur").err()).contains("(CURRENCY_UNKNOWN)");
    }

    @Test
    void withoutDebtsThereIsNothingToPlan() throws IOException {
        assertThat(kvitt("plan").out()).isEqualTo("There is nothing to pay.\n");
        JsonNode plan = json("plan --json");
        assertThat(plan.at("/months").asInt()).isZero();
        assertThat(plan.at("/notices/0/code").asText()).isEqualTo("PLAN_EMPTY");
    }

    @Test
    void debtsComeFromASpreadsheetWithCommasOrSemicolonsAndQuotes() throws IOException {
        Path commas = Files.writeString(
                folder.resolve("a.csv"),
                "\ufeffrate,name,minimum,balance\r\n12,\"Card, old \"\"one\"\"\",60,100\r\n\r\n");
        Path semicolons =
                Files.writeString(folder.resolve("b.csv"), "Name;Balance;Rate;Minimum;Currency\nCard;100;12;;EUR\n");

        assertThat(json("plan --json --from " + commas).at("/debts/0/debt_name").asText())
                .isEqualTo("Card, old \"one\"");
        assertThat(json("plan --json --budget 60 --from " + semicolons)
                        .at("/budget/currency")
                        .asText())
                .isEqualTo("EUR");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # options                                             | told
              --debt a,x,12,5                                     | debt 1 balance: An amount is plain decimal text, such as 88.85. (AMOUNT_FORMAT)
              --debt a,5,-1,5                                     | debt 1 rate: A rate is zero or more. (RATE_NEGATIVE, limit 0)
              --debt a,5,1,-5                                     | debt 1 minimum
              --debt a,-5,1,5                                     | (BALANCE_NEGATIVE, limit 0)
              --debt a,5,1,5 --debt a,6,1,5                       | debt 2 id: Another debt has the same id. (PLAN_DUPLICATE_ID)
              --debt a,5,1,5 --currency SEKK                      | debt 1 currency: A currency is three capitals of ISO 4217. (CURRENCY_UNKNOWN)
              --debt a,500,1,5 --budget 4                         | (BUDGET_BELOW_MINIMUMS, limit 5.00)
              --debt a,500,1,5 --budget 0                         | --budget: The amount is not above zero. (PAYMENT_NOT_POSITIVE, limit 0.01)
              --debt a,500,1,5 --extra -1                         | --extra: The amount is below zero. (AMOUNT_NOT_POSITIVE, limit 0)
              --debt a,500,1,5 --extra x                          | --extra: An amount is plain decimal text, such as 88.85. (AMOUNT_FORMAT)
              --debt a,500,1,5 --strategy magic                   | --strategy: It is one of avalanche, snowball, custom, minimums-only. (METHOD_UNKNOWN)
              --debt a,500,1,5 --strategy custom                  | --order: The order lacks debts: 1. (PLAN_ORDER_INCOMPLETE)
              --debt a,500,1,5 --order b                          | --order 1: The plan has no debt of that id. (DEBT_NOT_FOUND)
              --debt a,500,1,5 --lump 2020-01=5                   | --lump 1 in: The lump sum comes before the plan begins. (EXTRA_BEFORE_START, limit 2026-12)
              --debt a,500,1,5 --lump 2027-13=5                   | (DATE_NOT_REAL)
              --debt a,500,1,5 --lump soon                        | --lump 1: A lump sum is written MONTH=AMOUNT. (FIELD_MISSING)
              --debt a,500,1,5 --target 2026-11                   | --target: Between 1 and 1200 months. (PERIODS_OUT_OF_RANGE, limit 1)
              --debt a,500,1,5 --target 2028                      | --target: A month is written 2026-11. (DATE_FORMAT)
              --debt a,500,1,5 --start 1899-01                    | --start
              --debt a,500,1,5 --target 2028-01 --multiple 0      | --multiple: The multiple is not above zero. (MULTIPLE_INVALID)
              --debt a,500,1,5 --promotion b=0,12                 | --promotion 1: The plan has no debt b. (DEBT_NOT_FOUND)
              --debt a,500,1,5 --promotion a=0                    | --promotion 1: A promotion is written NAME=RATE,MONTHS
              --debt a,500,1                                      | --debt takes NAME,BALANCE,RATE,MINIMUM
              --debt a,500,1,5 --budget 5 --extra 5               | mutually exclusive
              --from nowhere.csv                                  | there is no file nowhere.csv
            """)
    void whatIsWrongWithAPlanIsTold(String options, String told) {
        Terminal run = kvitt("plan " + options);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(told);
    }

    @Test
    void whatIsWrongWithAPlanIsToldAtOnce() {
        assertThat(kvitt("plan --debt a,x,-1,5 --strategy magic --extra y")
                        .err()
                        .lines())
                .hasSize(4);
    }

    @Test
    void aSpreadsheetWithoutTheColumnsIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "name,owed\nCard,5\n");

        assertThat(kvitt("plan --from " + file).err()).contains("has not the columns name, balance, rate, minimum");
    }

    @Test
    void whatIsOwedIsDrawnForATerminal() {
        List<String> drawn = chart(Map.of("KVITT_TERMINALS", "12", "COLUMNS", "60"));

        assertThat(drawn.get(0)).startsWith("1 500 │█");
        assertThat(drawn.get(5)).startsWith("  750 │█").contains("·");
        assertThat(drawn.get(10)).startsWith("    0 └─");
        assertThat(drawn.get(11)).contains("2026-11", "2027-09", "2029-01");
        assertThat(drawn).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
    }

    @Test
    void aTerminalThatOnlyKnowsAsciiGetsAscii() {
        List<String> drawn = chart(Map.of("KVITT_TERMINALS", "12", "LANG", "C"));

        assertThat(String.join("\n", drawn)).matches("(?s)[\\x20-\\x7e\\n]*").contains("#", "+--", "|");
        assertThat(chart(Map.of("KVITT_TERMINALS", "1", "LC_ALL", "sv_SE.UTF-8", "LANG", "C"))
                        .get(0))
                .contains("█");
    }

    @Test
    void nothingIsDrawnIntoAFile() {
        assertThat(kvitt(TWO).out()).doesNotContain("│", "█");
        assertThat(kvitt(TWO + " --chart --ascii").out()).contains("|#");
    }

    private static List<String> chart(Map<String, String> environment) {
        Terminal run = Terminal.run(new byte[0], environment, ("debts " + TWO + " --extra 100").split(" "));
        return run.out().lines().skip(11).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # options                                                                  | told
              --principal 1000 --rate 12 --payments 12                                 | APR 12.7 % (exactly 12.68351143186707 %)
              --principal 1000 --rate 12 --payments 12 --fee upfront-deducted=100      | APR 37.8 %
              --principal 1000 --rate 12 --payments 12 --us                            | APR 12.0 % (exactly 1
              --advance 2026-01-15=1000 --repay 2027-01-15=1100                        | APR 10.0 % (exactly 10 %)
              --advance 2026-01-15=1000 --repay 2027-01-15=1100 --us                   | APR 10.0 % (exactly 10 %)
              --advance 2026-01-01=100 --repay 2026-01-31=110 --times days-365         | APR 218.
              --advance 2026-01-15=1000.0001 --repay 2027-01-15=1000.0001              | APR 0.0 % (exactly 0 %)
            """)
    void aRateIsToldToOneDecimalAndExactly(String options, String told) {
        Terminal run = kvitt("apr " + options);

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).startsWith(told);
    }

    @Test
    void aRateIsDataToo() throws IOException {
        String flows = "apr --advance 2026-01-15=1000 --repay 2027-01-15=1100";

        assertThat(kvitt(flows + " --json").out())
                .isEqualTo("{\"method\":\"eu\",\"apr\":{\"percent\":\"10.0\",\"exact_percent\":\"10\","
                        + "\"ambiguous\":false}}\n");
        assertThat(kvitt(flows + " --us --csv").out())
                .isEqualTo("method,percent,exact_percent\r\nus-actuarial,10.0,10\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # options                                             | told
              --advance 2026-01-15=1000                           | --repay: Nothing is repaid. (CASHFLOW_ONE_SIDED)
              --repay 2026-01-15=1000                             | --advance: Nothing is advanced. (CASHFLOW_ONE_SIDED)
              --advance 2026-01-15=x --repay 2027-01-15=1         | --advance 1: An amount is plain decimal text, such as 88.85. (AMOUNT_FORMAT)
              --advance 2026-01-15 --repay 2027-01-15=1           | --advance 1: There is no = in it. (FIELD_MISSING)
              --advance 2026-15-01=1 --repay 2027-01-15=1         | --advance 1: The calendar has no such day. (DATE_NOT_REAL)
              --advance 2026-01-15=1 --repay 2027-01-15=1 --times x | --times: There is none of that name. (METHOD_UNKNOWN)
              --principal 5 --rate 6                              | (TERM_UNDETERMINED)
              --us                                                | apr takes --advance and --repay, or --principal and --rate
            """)
    void whatIsWrongWithARateIsTold(String options, String told) {
        Terminal run = kvitt("apr " + options);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"schedule", "plan", "apr"})
    void helpHasExamples(String command) {
        Terminal help = Terminal.run("debts", command, "--help");

        assertThat(help.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(help.out()).contains("Examples:", "kvitt debts " + command);
    }

    private String firstPayment(String command) throws IOException {
        return json(command + " --json").at("/rows/0/payment").asText();
    }

    private JsonNode json(String command) throws IOException {
        Terminal run = kvitt(command);
        assertThat(run.err()).isEmpty();
        return JSON.readTree(run.out());
    }

    private Terminal kvitt(String command) {
        List<String> args = new ArrayList<>(List.of("debts"));
        args.addAll(List.of(command.split(" ")));
        return Terminal.run(
                new byte[0], Map.of("KVITT_STORE", folder.resolve("kvitt.db").toString()), args.toArray(new String[0]));
    }
}
