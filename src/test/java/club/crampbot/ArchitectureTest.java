package club.crampbot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds the README's picture of the packages: both flows go one way, and each technology is known
 * by one package.
 */
class ArchitectureTest {
  private static final String ROOT = "club.crampbot";
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** Which of our packages a package may know, besides itself. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "guide, -",
        "search, guide",
        "answer, search guide",
        "evaluation, answer search guide",
        "library, evaluation answer search guide",
        "discord, library answer search guide",
        "dashboard, library guide",
        "sandbox, -",
      })
  void arrowsGoOneWay(String name, String allowed) {
    List<String> packages =
        Stream.concat(
                Stream.of(name), allowed == null ? Stream.of() : Arrays.stream(allowed.split(" ")))
            .map(known -> ROOT + "." + known)
            .toList();
    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + name)
        .should()
        .dependOnClassesThat(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "are ours but not in " + packages,
                type ->
                    type.getPackageName().startsWith(ROOT)
                        && !packages.contains(type.getPackageName())))
        .allowEmptyShould(true)
        .check(OURS);
  }

  /** The only packages of ours that may know a technology; "root" is the package of Main. */
  @ParameterizedTest
  @CsvSource({
    "org.commonmark.., guide",
    "com.fasterxml.jackson.., guide root search evaluation library sandbox",
    "org.jdbi.., library",
    "java.sql.., library",
    "com.zaxxer.., library",
    "org.flywaydb.., library",
    "com.github.difflib.., library",
    "com.google.common.jimfs.., library",
    "org.apache.lucene.., search",
    "ai.onnxruntime.., search",
    "org.ejml.., search",
    "net.dv8tion.jda.., discord",
    "okhttp3.., discord",
    "com.github.benmanes.caffeine.., search discord",
    "io.javalin.., sandbox",
    "com.sun.net.httpserver.., dashboard",
    "j2html.., sandbox dashboard",
    "picocli.., root",
  })
  void eachTechnologyIsKnownByItsPackage(String technology, String homes) {
    String[] packages =
        Arrays.stream(homes.split(" "))
            .map(home -> home.equals("root") ? ROOT : ROOT + "." + home)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(technology)
        .check(OURS);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void noPackageIsALumberRoom() {
    noClasses()
        .should()
        .resideInAnyPackage(
            "..util..", "..common..", "..manager..", "..helper..", "..impl..", "..dto..")
        .check(OURS);
  }

  @Test
  void noClassNamesItselfAfterItsTrade() {
    classes()
        .should()
        .haveSimpleNameNotEndingWith("Util")
        .andShould()
        .haveSimpleNameNotEndingWith("Utils")
        .andShould()
        .haveSimpleNameNotEndingWith("Manager")
        .andShould()
        .haveSimpleNameNotEndingWith("Helper")
        .andShould()
        .haveSimpleNameNotEndingWith("Impl")
        .check(OURS);
  }
}
