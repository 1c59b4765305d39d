package org.radslag.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.radslag.access.Caller;
import org.radslag.access.Forbidden;
import org.radslag.ballots.BallotBox;
import org.radslag.ballots.Board;
import org.radslag.ballots.BoardCard;
import org.radslag.ballots.CastAnswer;
import org.radslag.ballots.Elections;
import org.radslag.ballots.Roll;
import org.radslag.ballots.RollLineCard;
import org.radslag.ballots.TrackerStatus;
import org.radslag.web.Languages;

/** Elections for programs: the voting page, other clients, verifiers. */
@Path("/elections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ElectionsResource {

  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;

  @Inject Elections elections;
  @Inject Board board;
  @Inject Roll roll;
  @Inject BallotBox box;
  @Inject Caller caller;
  @Context HttpServletRequest request;

  /** The public elections. */
  @GET
  @Operation(summary = "The public elections: uuid, title, state")
  public Response list() {
    return json(Response.Status.OK.getStatusCode(), ElectionJson.list(elections.listed()));
  }

  /** One election. */
  @GET
  @Path("/{uuid}")
  @Operation(
      summary = "One election: its record, state and hours, and the caller's own place on the roll")
  @APIResponse(responseCode = "404", description = "There is no such public election")
  public Response find(@PathParam("uuid") String uuid) {
    Optional<BoardCard> card = board.card(uuid);
    if (card.isEmpty()) {
      return fault(Response.Status.NOT_FOUND.getStatusCode(), "ballots.refused.no-election");
    }
    Optional<RollLineCard> own =
        caller.isSignedIn() ? Optional.of(roll.mine(card.get().election().id())) : Optional.empty();
    return json(
        Response.Status.OK.getStatusCode(),
        ElectionJson.one(
            card.get(), board.record(uuid).orElseThrow(), board.trustees(uuid).orElseThrow(), own));
  }

  /** What became of a ballot. */
  @GET
  @Path("/{uuid}/ballots/{tracker}")
  @Operation(summary = "What the board knows of a tracker; its + and / are written - and _ here")
  public Response status(@PathParam("uuid") String uuid, @PathParam("tracker") String tracker) {
    TrackerStatus status = board.status(uuid, tracker.replace('-', '+').replace('_', '/'));
    return json(Response.Status.OK.getStatusCode(), ElectionJson.of(status));
  }

  /** Casts a ballot. */
  @POST
  @Path("/{uuid}/ballots")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Casts a ballot: the exact JSON of the protocol, by the member it belongs to")
  @APIResponse(responseCode = "201", description = "Recorded: tracker and signed receipt")
  @APIResponse(responseCode = "200", description = "The very same ballot was there: same receipt")
  @APIResponse(responseCode = "401", description = "Nobody is signed in")
  @APIResponse(responseCode = "403", description = "Not on the roll, or another's credential")
  @APIResponse(responseCode = "404", description = "There is no such election")
  @APIResponse(
      responseCode = "409",
      description = "Not open, no second ballot allowed, or on paper")
  @APIResponse(responseCode = "422", description = "The ballot fails a check: its number")
  @APIResponse(responseCode = "429", description = "Too many attempts this hour")
  public Response cast(@PathParam("uuid") String uuid, byte[] ballot) {
    if (!caller.isSignedIn()) {
      return fault(Response.Status.UNAUTHORIZED.getStatusCode(), "ballots.refused.signed-out");
    }
    try {
      CastAnswer answer = box.cast(uuid, ballot);
      if (answer instanceof CastAnswer.Recorded recorded) {
        return json(
            Response.Status.CREATED.getStatusCode(),
            ElectionJson.receipt(recorded.tracker(), recorded.receipt()));
      }
      if (answer instanceof CastAnswer.AlreadyThere there) {
        return json(
            Response.Status.OK.getStatusCode(),
            ElectionJson.receipt(there.tracker(), there.receipt()));
      }
      return refused((CastAnswer.Refused) answer);
    } catch (Forbidden notAMember) {
      return fault(Response.Status.FORBIDDEN.getStatusCode(), "ballots.refused.not-on-roll");
    }
  }

  private Response refused(CastAnswer.Refused refused) {
    int status =
        switch (refused.fault()) {
          case UNKNOWN -> Response.Status.NOT_FOUND.getStatusCode();
          case BALLOT -> UNPROCESSABLE;
          case NOT_YOURS -> Response.Status.FORBIDDEN.getStatusCode();
          case STATE -> Response.Status.CONFLICT.getStatusCode();
          case TOO_MANY -> TOO_MANY;
        };
    return json(
        status,
        ElectionJson.fault(
            refused.key(),
            text(refused.key(), refused.details().toArray()),
            Optional.ofNullable(refused.check())));
  }

  private Response fault(int status, String key) {
    return json(status, ElectionJson.fault(key, text(key), Optional.empty()));
  }

  private String text(String key, Object... details) {
    Locale language = Languages.of(request);
    return Languages.text(language, key, details);
  }

  private static Response json(int status, org.radslag.ballots.protocol.record.Json body) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE.withCharset(StandardCharsets.UTF_8.name()))
        .entity(body.bytes())
        .build();
  }
}
