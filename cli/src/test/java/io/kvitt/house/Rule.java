package io.kvitt.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import io.kvitt.adapters.documents.offender.OpensAPdfElsewhere;
import io.kvitt.adapters.documents.offender.ReadsACodeElsewhere;
import io.kvitt.adapters.documents.offender.TakesAMailApartElsewhere;
import io.kvitt.adapters.documents.offender.UsesAUseCase;
import io.kvitt.adapters.http.RoutesDebts;
import io.kvitt.adapters.http.offender.KnowsACommand;
import io.kvitt.adapters.http.offender.ServesElsewhere;
import io.kvitt.adapters.inmemory.offender.KeepsAFile;
import io.kvitt.adapters.local.offender.KeepsDebtsInMemoryToo;
import io.kvitt.application.offender.UsesAnAdapter;
import io.kvitt.cli.offender.AsksADatabase;
import io.kvitt.cli.offender.BuildsAnAdapter;
import io.kvitt.cli.offender.CallsAnotherMachine;
import io.kvitt.cli.offender.DrawsItsOwnSecret;
import io.kvitt.cli.offender.HashesAPasswordItself;
import io.kvitt.cli.offender.MakesAMacItself;
import io.kvitt.cli.offender.OpensAStore;
import io.kvitt.cli.offender.ReachesForGoogle;
import io.kvitt.cli.offender.ReadsATokenItself;
import io.kvitt.cli.offender.ReadsTheEnvironment;
import io.kvitt.cli.offender.UsesALibraryOfGoogle;
import io.kvitt.domain.check.offender.KnowsInvoices;
import io.kvitt.domain.interest.offender.AccruesInDoubles;
import io.kvitt.domain.offender.PricesInDoubles;
import io.kvitt.domain.offender.ReadsAFile;
import io.kvitt.domain.offender.ReadsTheClock;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;

/** Each rule brings classes that break it, so that no rule can pass by checking nothing. */
enum Rule {
    DOMAIN_KNOWS_ONLY_ITSELF_AND_VALUES_OF_THE_JDK(
            classes()
                    .that()
                    .resideInAPackage("io.kvitt.domain..")
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(
                                    "io.kvitt.domain..",
                                    "java.lang",
                                    "java.lang.invoke",
                                    "java.lang.runtime",
                                    "java.math",
                                    "java.time..",
                                    "java.text",
                                    "java.util",
                                    "java.util.function",
                                    "java.util.regex",
                                    "java.util.stream",
                                    "org.jspecify.annotations")
                            .or(belongToAnyOf(Hashing.NEEDS))),
            ReadsAFile.class),

    APPLICATION_SEES_THE_DOMAIN_AND_NOTHING_ELSE(
            classes()
                    .that()
                    .resideInAPackage("io.kvitt.application..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "io.kvitt.domain..",
                            "io.kvitt.application..",
                            "java.lang",
                            "java.lang.invoke",
                            "java.lang.runtime",
                            "java.math",
                            "java.time..",
                            "java.util..",
                            "org.jspecify.annotations"),
            UsesAnAdapter.class),

    DRIVEN_ADAPTERS_DO_NOT_KNOW_USE_CASES_OR_COMMANDS(
            noClasses()
                    .that()
                    .resideInAPackage("io.kvitt.adapters..")
                    .and()
                    .resideOutsideOfPackage(
                            "io.kvitt.adapters.http..") // drives: it turns requests into calls of use cases
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.kvitt.application..", "io.kvitt.cli.."),
            UsesAUseCase.class),

    NO_ADAPTER_KNOWS_ANOTHER(
            slices().matching("io.kvitt.adapters.(*)..").should().notDependOnEachOther(), KeepsDebtsInMemoryToo.class),

    SQL_STAYS_IN_ITS_ROOM(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.kvitt.adapters.local..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite.."),
            AsksADatabase.class),

    MAPS_NEED_NOTHING_BUT_THE_JDK(
            classes()
                    .that()
                    .resideInAPackage("io.kvitt.adapters.inmemory..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "io.kvitt.domain..",
                            "io.kvitt.adapters.inmemory..",
                            "java.lang..",
                            "java.time..",
                            "java.util..",
                            "org.jspecify.annotations"),
            KeepsAFile.class),

    TIME_COMES_IN_AS_A_VALUE(
            noClasses()
                    .that()
                    .resideInAnyPackage("io.kvitt.domain..", "io.kvitt.application..")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis"),
            ReadsTheClock.class),

    MONEY_NEVER_PASSES_THROUGH_FLOATING_POINT(
            noClasses()
                    .that()
                    .resideInAPackage("io.kvitt..")
                    .and()
                    .doNotHaveFullyQualifiedName("io.kvitt.cli.ReportJson") // prints confidences and boxes, no money
                    .should()
                    .callMethod(BigDecimal.class, "doubleValue")
                    .orShould()
                    .callMethod(BigDecimal.class, "floatValue")
                    .orShould()
                    .callMethod(BigDecimal.class, "valueOf", double.class)
                    .orShould()
                    .callConstructor(BigDecimal.class, double.class),
            PricesInDoubles.class),

    WHAT_COUNTS_MONEY_KNOWS_NO_FLOATING_POINT(
            classes()
                    .that()
                    .resideInAnyPackage(
                            "io.kvitt.domain.money..",
                            "io.kvitt.domain.interest..",
                            "io.kvitt.domain.debt..",
                            "io.kvitt.domain.payment..")
                    .should(new NoFloatingPoint()),
            AccruesInDoubles.class),

    PDFBOX_STAYS_IN_ITS_ROOM(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.kvitt.adapters.documents.pdf..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox.."),
            OpensAPdfElsewhere.class),

    ZXING_STAYS_IN_ITS_ROOM(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.kvitt.adapters.documents.code..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.google.zxing.."),
            ReadsACodeElsewhere.class),

    MIME_STAYS_IN_ITS_ROOM(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.kvitt.adapters.documents.mail..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.james.."),
            TakesAMailApartElsewhere.class),

    THE_API_KNOWS_NO_COMMANDS(
            noClasses()
                    .that()
                    .resideInAPackage("io.kvitt.adapters.http..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.kvitt.cli.."),
            KnowsACommand.class),

    THE_SERVER_STAYS_IN_ITS_ROOM(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.kvitt.adapters.http.javalin..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "kotlin.."),
            ServesElsewhere.class),

    THE_ROUTER_KNOWS_NO_FEATURE_AND_NO_SERVER(
            noClasses()
                    .that()
                    .resideInAPackage("io.kvitt.adapters.http")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.kvitt.adapters.http.api..",
                            "io.kvitt.adapters.http.dashboard..",
                            "io.kvitt.adapters.http.openapi..",
                            "io.kvitt.adapters.http.javalin..",
                            "io.kvitt.application.."),
            RoutesDebts.class),

    /** Hashes are no secrets: adapters may make them, and those of the core who do are named. Cursors are text of our own. */
    CRYPTOGRAPHY_STAYS_IN_ITS_ROOM(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.kvitt.adapters.crypto..")
                    .and()
                    .doNotHaveFullyQualifiedName("io.kvitt.adapters.http.Cursors")
                    .and()
                    .doNotHaveFullyQualifiedName("io.kvitt.domain.payment.ContentHash")
                    .and()
                    .doNotHaveFullyQualifiedName("io.kvitt.cli.ReadDocument")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("com.nimbusds..", "com.password4j..", "javax.crypto..")
                            .or(resideInAPackage("java.security..")
                                    .and(not(simpleName("MessageDigest")))
                                    .and(not(simpleName("NoSuchAlgorithmException"))))),
            ReadsATokenItself.class,
            HashesAPasswordItself.class,
            MakesAMacItself.class,
            DrawsItsOwnSecret.class),

    GOOGLES_OWN_STAYS_IN_ITS_ROOM(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.kvitt.adapters.google..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("com.google..")
                            .and(not(resideInAPackage("com.google.zxing..")))), // which is Google's by name alone
            UsesALibraryOfGoogle.class),

    ONLY_ADAPTERS_CALL_OTHER_MACHINES(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.kvitt.adapters..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.net.http.."),
            CallsAnotherMachine.class),

    ADAPTERS_ARE_BUILT_IN_THE_COMPOSITION_ROOT(
            noClasses()
                    .that()
                    .resideInAPackage("io.kvitt.cli..")
                    .and()
                    .doNotHaveFullyQualifiedName("io.kvitt.cli.Wiring")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.kvitt.adapters.local..",
                            "io.kvitt.adapters.inmemory..",
                            "io.kvitt.adapters.http..",
                            "io.kvitt.adapters.crypto..",
                            "io.kvitt.adapters.documents",
                            "io.kvitt.adapters.documents.code..",
                            "io.kvitt.adapters.documents.einvoice..",
                            "io.kvitt.adapters.documents.ocr..",
                            "io.kvitt.adapters.documents.pdf..",
                            "io.kvitt.adapters.google.."),
            BuildsAnAdapter.class,
            OpensAStore.class,
            ReachesForGoogle.class),

    THE_ENVIRONMENT_IS_READ_IN_THE_COMPOSITION_ROOT(
            noClasses()
                    .that()
                    .resideInAPackage("io.kvitt..")
                    .and()
                    .doNotHaveFullyQualifiedName("io.kvitt.cli.Wiring")
                    .should()
                    .callMethod(System.class, "getenv")
                    .orShould()
                    .callMethod(System.class, "getenv", String.class)
                    .orShould()
                    .callMethod(System.class, "getProperty", String.class),
            ReadsTheEnvironment.class),

    FEATURES_OF_THE_DOMAIN_HAVE_NO_CYCLES(
            slices().matching("io.kvitt.domain.(*)..").should().beFreeOfCycles(), KnowsInvoices.class);

    /** A hash is arithmetic over bytes: docs/decisions/0014. Nothing else of these packages is. */
    private static final class Hashing {
        static final Class<?>[] NEEDS = {
            MessageDigest.class, NoSuchAlgorithmException.class, Charset.class, StandardCharsets.class
        };
    }

    private final ArchRule says;
    private final List<Class<?>> offenders;

    Rule(ArchRule says, Class<?>... offenders) {
        this.says = says;
        this.offenders = List.of(offenders);
    }

    ArchRule says() {
        return says;
    }

    List<Class<?>> offenders() {
        return offenders;
    }
}
