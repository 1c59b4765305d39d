package org.radslag.ballots.trustees;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.ballots.Destruction;
import org.radslag.ballots.ElectionCard;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.ElectionState;
import org.radslag.ballots.Elections;
import org.radslag.ballots.protocol.ceremony.TrusteeMessage;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.platform.UseCase;

/** The protocols of a vote: the PDF files, and the trustees' signatures under them. */
@UseCase
public class VoteProtocols {

  @Inject Caller caller;
  @Inject Elections elections;
  @Inject Destruction destruction;
  @Inject Seats seats;
  @Inject Protocols protocols;
  @Inject ProtocolTexts texts;
  @Inject Round round;
  @Inject Event<DomainEvent> events;

  /** Writes the protocol of the count from the finished archive, verified once more. */
  @Permit({Role.ELECTION_COMMITTEE, Role.OFFICE})
  public Outcome<ElectionId> writeCount(ElectionId id) {
    seats.lock(id);
    ElectionCard election = elections.find(id).orElse(null);
    caller.require(election != null);
    Round.Look look = round.look(election).orElse(null);
    if (election.state() != ElectionState.COUNTED || look == null) {
      return Outcome.refused(election.state().refusal());
    }
    if (protocols.pdf(id, ProtocolKind.COUNT).isPresent()) {
      return Outcome.refused("ballots.refused.keys-written");
    }
    if (destruction.isSecretless(id)) {
      return Outcome.refused("ballots.refused.secrets-gone");
    }
    Optional<byte[]> pdf = texts.count(look, round.trial(election).orElseThrow());
    if (pdf.isEmpty()) {
      return Outcome.refused("ballots.refused.keys-archive");
    }
    protocols.keep(id, ProtocolKind.COUNT, pdf.get());
    events.fire(new ProtocolWritten(id, ProtocolKind.COUNT));
    return Outcome.done(id);
  }

  /** The protocol; empty before it was written. */
  @Permit(Role.ANYONE)
  public Optional<byte[]> pdf(ElectionId id, ProtocolKind kind) {
    return elections.find(id).flatMap(e -> protocols.pdf(e.id(), kind));
  }

  /** The signatures so far, as a detached CMS file; empty before anybody has signed. */
  @Permit(Role.ANYONE)
  public Optional<byte[]> signatures(ElectionId id, ProtocolKind kind) {
    Round.Look look = elections.find(id).flatMap(round::look).orElse(null);
    Optional<byte[]> pdf = pdf(id, kind);
    if (look == null || pdf.isEmpty()) {
      return Optional.empty();
    }
    List<SignedProtocol.Signature> signatures = new ArrayList<>();
    for (TrusteeCard trustee : look.people()) {
      TrusteeMessage message = look.said(kind.stage(), trustee.place());
      if (message != null) {
        String signed = message.data().values().get("signature").asText("A signature");
        signatures.add(
            new SignedProtocol.Signature(
                look.table().certificate(trustee.place()), Base64.getDecoder().decode(signed)));
      }
    }
    return signatures.isEmpty()
        ? Optional.empty()
        : Optional.of(SignedProtocol.cms(pdf.get(), signatures));
  }
}
