package org.radslag.running;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one deployment of the run: the WAR that was built, at the root. The only additions are the
 * tests that run inside, the style guide of {@code src/test/webapp}, and their addresses.
 */
@ArquillianSuiteDeployment
public class District {

  private static final String POLICY = "WEB-INF/classes/org/radslag/web/pages.properties";
  private static final String DESCRIPTOR = "WEB-INF/web.xml";
  private static final String UPLOADS = "<param-name>uploads</param-name>\\s*<param-value>";

  /** The built WAR with the additions. */
  @Deployment
  public static WebArchive deployment() throws IOException {
    WebArchive war =
        ShrinkWrap.create(ZipImporter.class, "ROOT.war")
            .importFrom(new File(System.getProperty("radslag.war")))
            .as(WebArchive.class);
    amend(
        war,
        POLICY,
        pages ->
            pages
                + "\n"
                + "/ArquillianServletRunnerEE9 = ANYONE\n"
                + "/styleguide/* = ANYONE\n"
                + "/live/styleguide = ANYONE\n");
    amend(
        war,
        DESCRIPTOR,
        text -> text.replaceFirst(UPLOADS, "$0\n        /styleguide/import.xhtml = 33554432\n"));
    return war.addPackage("org.radslag.inside")
        .addPackage("org.radslag.web.styleguide")
        .merge(
            ShrinkWrap.create(ExplodedImporter.class)
                .importDirectory("src/test/webapp")
                .as(GenericArchive.class));
  }

  private static void amend(WebArchive war, String path, UnaryOperator<String> change)
      throws IOException {
    String before;
    try (InputStream file = war.get(path).getAsset().openStream()) {
      before = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalStateException(path + " has no place for what the tests add");
    }
    war.delete(path);
    war.add(new StringAsset(after), path);
  }
}
