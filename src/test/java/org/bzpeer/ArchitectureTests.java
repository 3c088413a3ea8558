package org.bzpeer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** Habits that would be lost without a failing build. */
class ArchitectureTests {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.bzpeer");

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Impl|Dto|DTO|Helper|Utils?)(\\$.*)?")
                .check(CODE);
    }

    @Test
    void controllersStayInTheirPackageAndStartNoTransaction() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .check(CODE);
        noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(CODE);
    }

    @Test
    void beansAreGivenToConstructors() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(CODE);
    }

    @Test
    void pagesShowRecordsNotEntities() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Controller.class)
                .should()
                .haveRawReturnType(com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith(
                                Entity.class)
                        .as("an entity")
                        .forSubtype())
                .check(CODE);
    }

    @Test
    void onlyTheCommandLineWritesToTheConsole() {
        Pattern allowed = Pattern.compile(
                "org\\.bzpeer\\.(platform\\.(Commands|CheckCommand|DigestCommand|AuditCommand)|imports\\.(ImportCommand|ExportCommand).*|account\\.AccountCommand|identity\\.WhoIsWho|claim\\.DomainsCommand)");
        noClasses()
                .that(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are no commands",
                        type -> !allowed.matcher(type.getName()).matches()))
                .should()
                .accessField(System.class, "out")
                .check(CODE);
    }
}
