package org.radslag.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** Everything below {@code /api}; described at {@code /openapi}. */
@ApplicationPath("/api")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Rådslag",
            version = "1",
            description =
                "Secret elections: what is public of them, and casting a ballot. The archive of an"
                    + " election is at /elections/{uuid}/{uuid}.bel."))
public class Api extends Application {}
