package org.radslag.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.radslag.arenas.ArenaId;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.protocol.ceremony.Place;
import org.radslag.ballots.protocol.ceremony.TrusteeDevice;
import org.radslag.ballots.tools.RegistrarDesk;
import org.radslag.kernel.PersonId;
import org.radslag.membervotes.MemberVoteId;

/** A secret vote of the demo while it is played, with all that its people have at home. */
final class PlayedVote {

  static final int TRUSTEES = 3;
  static final int THRESHOLD = 2;

  final MemberVoteId id;
  final ArenaId arena;
  final String title;

  /** So that every demo has the same outcome. */
  final Random chance;

  final Map<Integer, TrusteeDevice> devices = new HashMap<>();
  final Map<String, String> codes = new HashMap<>();
  ElectionId election;
  String uuid;
  RegistrarDesk registrar;
  List<PersonId> voters = new ArrayList<>();

  PlayedVote(MemberVoteId id, ArenaId arena, String title) {
    this.id = id;
    this.arena = arena;
    this.title = title;
    this.chance = new Random(title.hashCode());
  }

  Place place(int index) {
    return new Place(uuid, Devices.GROUP, TRUSTEES, THRESHOLD, index);
  }
}
