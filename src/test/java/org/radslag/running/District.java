package org.radslag.running;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one deployment of the run: the WAR that was built, at the root. */
@ArquillianSuiteDeployment
public class District {

  private static final String POLICY = "WEB-INF/classes/org/radslag/web/pages.properties";

  /** The built WAR; the only additions are the tests that run inside and their address. */
  @Deployment
  public static WebArchive deployment() throws IOException {
    WebArchive war =
        ShrinkWrap.create(ZipImporter.class, "ROOT.war")
            .importFrom(new File(System.getProperty("radslag.war")))
            .as(WebArchive.class);
    try (InputStream policy = war.get(POLICY).getAsset().openStream()) {
      String pages = new String(policy.readAllBytes(), StandardCharsets.UTF_8);
      war.delete(POLICY);
      war.add(new StringAsset(pages + "\n/ArquillianServletRunnerEE9 = ANYONE\n"), POLICY);
    }
    return war.addPackage("org.radslag.inside");
  }
}
