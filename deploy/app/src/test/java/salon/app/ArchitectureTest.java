package salon.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Who may know whom. The first test says how much was looked at, so that none of the others can pass on nothing.
class ArchitectureTest {
    private static final String[] CORE = {
        "salon.tenant..",
        "salon.staff..",
        "salon.customer..",
        "salon.centre..",
        "salon.chat..",
        "salon.plugin",
        "salon.card..",
        "salon.request..",
        "salon.template..",
        "salon.notify..",
        "salon.reply..",
        "salon.push..",
        "salon.live..",
        "salon.mobile..",
        "salon.http..",
        "salon.schedule..",
        "salon.catalog..",
        "salon.definition..",
        "salon.handover.."
    };
    private static JavaClasses house;

    @BeforeAll
    static void look() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("salon");
    }

    @Test
    void theWholeHouseIsLookedAt() {
        assertThat(house.that(resideInAPackage("salon.spi..")).size()).isGreaterThanOrEqualTo(12);
        assertThat(house.that(resideInAPackage("salon.plugin.*..")).size()).isGreaterThanOrEqualTo(1);
        assertThat(house.that(resideInAPackage("salon.panel..")).size()).isGreaterThanOrEqualTo(10);
        for (var room : CORE) {
            assertThat(house.that(resideInAPackage(room)).size()).as(room).isGreaterThanOrEqualTo(3);
        }
        assertThat(house.size()).isGreaterThanOrEqualTo(150);
    }

    /// A slow plugin must not hold a database connection.
    @Test
    void nobodyAsksPluginsInATransaction() {
        var asking = Set.of("salon.card.Cards", "salon.chat.StaffPosts", "salon.request.Requests");
        assertThat(house.that(DescribedPredicate.describe("ask plugins", type -> asking.contains(type.getName())))
                        .size())
                .isEqualTo(asking.size());
        noClasses()
                .that(DescribedPredicate.describe("ask plugins", type -> asking.contains(type.getName())))
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(house);
        noClasses()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "ask plugins",
                        call -> asking.contains(call.getTargetOwner().getName())
                                && !call.getTarget().getName().startsWith("find")
                                && !call.getTarget().getName().equals("<init>")))
                .check(house);
    }

    @Test
    void theContractKnowsNobody() {
        classes()
                .that()
                .resideInAPackage("salon.spi..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "salon.spi..")
                .check(house);
    }

    @Test
    void aPluginKnowsTheContractOnly() {
        classes()
                .that()
                .resideInAPackage("salon.plugin.*..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "salon.spi..", "salon.plugin.*..")
                .check(house);
        slices().matching("salon.plugin.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(house);
    }

    @Test
    void coreKnowsNeitherPluginsNorThePanel() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("salon.plugin.*..", "salon.panel..", "salon.embedded..", "salon.client..")
                .check(house);
    }

    @Test
    void thePanelTouchesNoTable() {
        noClasses()
                .that()
                .resideInAPackage("salon.panel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "salon.plugin.*..", "salon.mobile..")
                .check(house);
    }

    @Test
    void everyResourceSaysWhoMayCallIt() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should(be(annotatedWith(Authenticated.class)
                        .or(annotatedWith(RolesAllowed.class))
                        .or(annotatedWith(PermitAll.class))
                        .as("annotated with who may call them")))
                .check(house);
        assertThat(house.that(annotatedWith(Path.class)).size()).isGreaterThanOrEqualTo(12);
    }

    /// Without the annotation a browser's `Accept` would get a record as its `toString` says it.
    @Test
    void theAppsApiSpeaksJsonOnly() {
        var api = house.stream()
                .filter(resource -> resource.isAnnotatedWith(Path.class)
                        && resource.getAnnotationOfType(Path.class).value().startsWith("/t/{tenant}/api/"))
                .toList();

        assertThat(api).hasSizeGreaterThanOrEqualTo(8).allSatisfy(resource -> assertThat(
                        resource.tryGetAnnotationOfType(Produces.class).map(produces -> List.of(produces.value())))
                .hasValue(List.of(MediaType.APPLICATION_JSON)));
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = house.stream()
                .map(JavaClass::getPackage)
                .filter(room -> !room.tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false))
                .map(JavaPackage::getName)
                .distinct()
                .toList();

        assertThat(unmarked).isEmpty();
    }

    @Test
    void roomsFormNoCycle() {
        slices().matching("salon.(*)..").should().beFreeOfCycles().check(house);
    }

    @Test
    void theRoomsBelowDoNotKnowThoseAbove() {
        below(
                "salon.chat..",
                "salon.mobile..",
                "salon.reply..",
                "salon.notify..",
                "salon.push..",
                "salon.live..",
                "salon.request..");
        below("salon.plugin", "salon.card..", "salon.definition..", "salon.chat..", "salon.request..", "salon.mobile..");
        below("salon.card..", "salon.chat..", "salon.request..", "salon.mobile..", "salon.notify..");
        below("salon.catalog..", "salon.card..", "salon.chat..", "salon.request..", "salon.mobile..");
        below("salon.definition..", "salon.chat..", "salon.request..", "salon.mobile..", "salon.live..");
        below("salon.card..", "salon.definition..");
        below("salon.tenant..", "salon.chat..", "salon.card..", "salon.customer..", "salon.centre..", "salon.staff..");
    }

    private static void below(String lower, String... upper) {
        noClasses()
                .that()
                .resideInAPackage(lower)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(upper)
                .check(house);
    }
}
