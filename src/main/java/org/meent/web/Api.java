package org.meent.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/** The root of the API; the server finds the resources of the rooms by themselves. */
@OpenAPIDefinition(
        info = @Info(title = "Meent", version = "1",
                description = "What members do on pages, programs do here in their name. Ids are UUIDs, days ISO 8601 dates; unknown fields are refused. "
                        + "Problems are application/problem+json (RFC 9457).",
                license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "/"),
        components = @Components(
                securitySchemes = @SecurityScheme(securitySchemeName = Api.TOKEN, type = SecuritySchemeType.HTTP, scheme = "bearer",
                        description = "A token that a member made on the page Me; one that may only read is refused where something changes"),
                schemas = {@Schema(name = "ProblemAnswer", implementation = ProblemAnswer.class), @Schema(name = Api.WEEKDAY, type = SchemaType.STRING,
                        enumeration = {"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"})},
                parameters = @Parameter(name = Api.KEY, in = ParameterIn.HEADER, required = true,
                        description = "Chosen by you: the same request with the same key has one effect and one answer, for 24 hours",
                        schema = @Schema(type = SchemaType.STRING, minLength = 8, maxLength = 100))))
@ApplicationPath(Api.ROOT)
public class Api extends Application {
    /** Where the API begins; the number changes when a program would have to. */
    static final String ROOT = "/api/v1";
    /** The header that every request that makes something carries. */
    static final String KEY = "Idempotency-Key";
    /** The name of the schema of a day of the week. */
    static final String WEEKDAY = "DayOfWeek";
    /** The name of the way to prove who one is. */
    static final String TOKEN = "token";

    /** For the server. */
    public Api() {}

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.jsonFeature", "JacksonFeature",
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
