package salon.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import salon.persistence.DirectSql;

/// Who may know whom. The first test says how much was looked at, so that none of the others can pass on nothing.
class ArchitectureTest {
    private static final String[] CORE = {
        "salon.persistence..",
        "salon.text..",
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
    /// The registry that tells who a tenant is, and db-scheduler's own table.
    private static final Set<String> OUTSIDE_ROW_LEVEL_SECURITY = Set.of("tenant", "scheduled_tasks");

    private static JavaClasses all;

    @BeforeAll
    static void look() {
        all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("salon");
    }

    @Test
    void allClassesAreLookedAt() {
        assertThat(all.that(resideInAPackage("salon.spi..")).size()).isGreaterThanOrEqualTo(12);
        assertThat(all.that(resideInAPackage("salon.plugin.*..")).size()).isGreaterThanOrEqualTo(1);
        assertThat(all.that(resideInAPackage("salon.panel..")).size()).isGreaterThanOrEqualTo(10);
        for (var area : CORE) {
            assertThat(all.that(resideInAPackage(area)).size()).as(area).isGreaterThanOrEqualTo(3);
        }
        assertThat(all.size()).isGreaterThanOrEqualTo(150);
    }

    /// A slow plugin must not hold a database connection.
    @Test
    void nobodyAsksPluginsInATransaction() {
        var asking = Set.of(
                "salon.card.Cards", "salon.card.CustomerForms", "salon.chat.StaffPosts", "salon.request.Requests");
        assertThat(all.that(DescribedPredicate.describe("ask plugins", type -> asking.contains(type.getName())))
                        .size())
                .isEqualTo(asking.size());
        noClasses()
                .that(DescribedPredicate.describe("ask plugins", type -> asking.contains(type.getName())))
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(all);
        noClasses()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "ask plugins",
                        call -> asking.contains(call.getTargetOwner().getName())
                                && !call.getTarget().getName().startsWith("find")
                                && !call.getTarget().getName().equals("<init>")))
                .check(all);
    }

    /// Rendering takes long; the locks of a transaction that waits for it make posts wait, too.
    @Test
    void noMailIsRenderedInATransaction() {
        var rendering = Set.of("salon.notify.MailTask", "salon.notify.MailWriter", "salon.template.MailRenderer");
        assertThat(all.that(DescribedPredicate.describe("render", type -> rendering.contains(type.getName())))
                        .size())
                .isEqualTo(rendering.size());
        noClasses()
                .that(DescribedPredicate.describe("render", type -> rendering.contains(type.getName())))
                .should()
                .beAnnotatedWith(Transactional.class)
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.QuarkusTransaction")
                .check(all);
        noMethods()
                .that()
                .areDeclaredInClassesThat(
                        DescribedPredicate.describe("render", type -> rendering.contains(type.getName())))
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(all);
    }

    @Test
    void theContractKnowsNobody() {
        classes()
                .that()
                .resideInAPackage("salon.spi..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "salon.spi..")
                .check(all);
    }

    @Test
    void aPluginKnowsTheContractOnly() {
        classes()
                .that()
                .resideInAPackage("salon.plugin.*..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "salon.spi..", "salon.plugin.*..")
                .check(all);
        slices().matching("salon.plugin.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(all);
    }

    @Test
    void coreKnowsNeitherPluginsNorThePanel() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("salon.plugin.*..", "salon.panel..", "salon.embedded..", "salon.client..")
                .check(all);
    }

    @Test
    void thePanelTouchesNoTable() {
        noClasses()
                .that()
                .resideInAPackage("salon.panel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "salon.plugin.*..",
                        "salon.mobile..")
                .check(all);
    }

    /// Row-level security keeps tenants apart; `@TenantId` is how an entity gets its tenant in the first place.
    @Test
    void everyEntityHasItsTenantUnlessItsTableStandsOutsideRowLevelSecurity() {
        var entities = all.that(annotatedWith(Entity.class));
        var outside = entities.stream()
                .filter(entity ->
                        entity.getAllFields().stream().noneMatch(field -> field.isAnnotatedWith(TenantId.class)))
                .map(entity -> entity.getAnnotationOfType(Table.class).name())
                .toList();

        assertThat(entities.size()).isGreaterThanOrEqualTo(8);
        assertThat(outside).isSubsetOf(OUTSIDE_ROW_LEVEL_SECURITY);
    }

    @Test
    void entitiesAndRepositoriesStayInTheirPackage() {
        classes()
                .that(are(annotatedWith(Entity.class).or(assignableTo(PanacheRepositoryBase.class))))
                .should()
                .bePackagePrivate()
                .check(all);
    }

    @Test
    void hibernateIsTheOnlyWayToTheDataButForThePostOfAMessage() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .and()
                .areNotAssignableTo(DirectSql.class)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "speak JDBC",
                        type -> type.getPackageName().startsWith("java.sql")
                                && !type.getName().equals("java.sql.SQLException")))
                .check(all);
    }

    @Test
    void onlyThePostOfAMessageGoesPastHibernate() {
        noClasses()
                .that()
                .resideOutsideOfPackages("salon.chat", "salon.persistence")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DirectSql.class)
                .check(all);
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
                .check(all);
        assertThat(all.that(annotatedWith(Path.class)).size()).isGreaterThanOrEqualTo(12);
    }

    /// Without the annotation a browser's `Accept` would get a record as its `toString` says it.
    @Test
    void theAppsApiSpeaksJsonOnly() {
        var api = all.stream()
                .filter(resource -> resource.isAnnotatedWith(Path.class)
                        && resource.getAnnotationOfType(Path.class).value().startsWith("/t/{tenant}/api/"))
                .toList();

        assertThat(api).hasSizeGreaterThanOrEqualTo(8).allSatisfy(resource -> assertThat(
                        resource.tryGetAnnotationOfType(Produces.class).map(produces -> List.of(produces.value())))
                .hasValue(List.of(MediaType.APPLICATION_JSON)));
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = all.stream()
                .map(JavaClass::getPackage)
                .filter(one -> !one.tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false))
                .map(JavaPackage::getName)
                .distinct()
                .toList();

        assertThat(unmarked).isEmpty();
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("salon.(*)..").should().beFreeOfCycles().check(all);
    }

    @Test
    void thePackagesBelowDoNotKnowThoseAbove() {
        below(
                "salon.chat..",
                "salon.mobile..",
                "salon.reply..",
                "salon.notify..",
                "salon.push..",
                "salon.live..",
                "salon.request..");
        below(
                "salon.plugin",
                "salon.card..",
                "salon.definition..",
                "salon.chat..",
                "salon.request..",
                "salon.mobile..");
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
                .check(all);
    }
}
