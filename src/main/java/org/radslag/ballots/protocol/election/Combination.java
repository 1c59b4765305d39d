package org.radslag.ballots.protocol.election;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;

/** Combines checked partial decryptions into what hides the messages ("Partial decryption"). */
public final class Combination {
  private final Trustees trustees;
  private final SortedMap<Integer, List<List<Element>>> factors;

  /**
   * @param factors the checked factors of each trustee number that took part
   */
  public Combination(Trustees trustees, SortedMap<Integer, List<List<Element>>> factors) {
    this.trustees = trustees;
    this.factors = factors;
  }

  /** Whether all mandatory trustees and enough of every threshold group took part. */
  public boolean complete() {
    int first = 1;
    for (Trustees.Party party : trustees.parties()) {
      int needed = party instanceof ThresholdTrustees group ? group.threshold() : 1;
      if (present(first, party.size()).size() < needed) {
        return false;
      }
      first += party.size();
    }
    return true;
  }

  private List<Integer> present(int first, int size) {
    return new ArrayList<>(factors.subMap(first, first + size).keySet());
  }

  /** g^m of ciphertext i of question q, or the encoded ranking. */
  public Element message(Tally tally, int q, int i) {
    Group group = trustees.group();
    Element product = group.identity();
    int first = 1;
    for (Trustees.Party party : trustees.parties()) {
      if (party instanceof ThresholdTrustees some) {
        // Exactly the first so many by number: all verifiers must use the same ones.
        List<Integer> chosen = present(first, party.size()).subList(0, some.threshold());
        for (int owner : chosen) {
          Exponent weight = lagrange(group, owner, chosen, first - 1);
          product = product.times(factors.get(owner).get(q).get(i).power(weight));
        }
      } else {
        product = product.times(factors.get(first).get(q).get(i));
      }
      first += party.size();
    }
    return tally.questions().get(q).get(i).beta().over(product);
  }

  /** Π k/(k−j) over the other chosen indices k. */
  private static Exponent lagrange(Group group, int owner, List<Integer> chosen, int offset) {
    int j = owner - offset;
    Exponent product = group.exponent(1);
    for (int other : chosen) {
      int k = other - offset;
      if (k != j) {
        product = product.times(group.exponent(k)).times(group.exponent(k - j).inverse());
      }
    }
    return product;
  }
}
