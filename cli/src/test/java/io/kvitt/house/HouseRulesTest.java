package io.kvitt.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseRulesTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar")) // the contracts of the ports
            .importPackages("io.kvitt");

    @ParameterizedTest
    @EnumSource
    void holds(Rule rule) {
        rule.says().check(OURS);
    }

    @ParameterizedTest
    @EnumSource
    void bites(Rule rule) {
        JavaClasses with = new ClassFileImporter().importPackages("io.kvitt.domain");
        assertThat(rule.offenders()).isNotEmpty();
        for (Class<?> offender : rule.offenders()) {
            JavaClasses alone = new ClassFileImporter().importClasses(offender);
            boolean bitten = rule.says().allowEmptyShould(true).evaluate(alone).hasViolation()
                    || rule.says().allowEmptyShould(true).evaluate(with).hasViolation();
            assertThat(bitten)
                    .as("%s breaks %s", offender.getSimpleName(), rule)
                    .isTrue();
        }
    }

    @Test
    void everyPackageHasASignOnTheDoor() {
        Set<String> packages =
                OURS.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        List<String> unsigned = packages.stream()
                .filter(name -> !OURS.contain(name + ".package-info"))
                .toList();
        assertThat(packages).contains("io.kvitt.domain.invoice", "io.kvitt.cli");
        assertThat(unsigned).isEmpty();
    }

    @Test
    void allRoomsAreLookedAt() {
        assertThat(OURS.contain("io.kvitt.domain.money.Money")).isTrue();
        assertThat(OURS.contain("io.kvitt.application.ReadInvoice")).isTrue();
        assertThat(OURS.contain("io.kvitt.adapters.documents.pdf.PdfBoxReader")).isTrue();
        assertThat(OURS.contain("io.kvitt.adapters.google.GoogleAdapters")).isTrue();
        assertThat(OURS.contain("io.kvitt.adapters.local.LocalStore")).isTrue();
        assertThat(OURS.contain("io.kvitt.adapters.inmemory.InMemoryStore")).isTrue();
        assertThat(OURS.contain("io.kvitt.adapters.http.Router")).isTrue();
        assertThat(OURS.contain("io.kvitt.adapters.crypto.TokenGate")).isTrue();
        assertThat(OURS.contain("io.kvitt.cli.Kvitt")).isTrue();
    }
}
