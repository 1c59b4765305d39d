package org.radslag.ballots.protocol.election;

import java.util.ArrayList;
import java.util.List;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Json;

/**
 * The proof of one shuffle, in the symbols of the specification.
 *
 * @param t t1, t2, t3, t41, t42
 * @param tHat t̂, one per ciphertext
 * @param s s1, s2, s3, s4
 * @param sHat ŝ, one per ciphertext
 * @param sPrime s′, one per ciphertext
 * @param commitment c, the commitment to the permutation
 * @param chain ĉ, the chain of commitments
 */
public record ShuffleProof(
    List<Element> t,
    List<Element> tHat,
    List<Exponent> s,
    List<Exponent> sHat,
    List<Exponent> sPrime,
    List<Element> commitment,
    List<Element> chain) {

  static ShuffleProof read(Group group, int n, Json json) {
    List<Json> parts = json.asItems("A shuffle proof", 4);
    List<Json> t = parts.get(0).asItems("The commitments of a shuffle proof", 5);
    List<Json> s = parts.get(1).asItems("The responses of a shuffle proof", 6);
    List<Json> heads = new ArrayList<>(t.subList(0, 3));
    heads.addAll(t.get(3).asItems("t4", 2));
    return new ShuffleProof(
        elements(group, heads),
        elements(group, t.get(4).asItems("t̂", n)),
        exponents(group, s.subList(0, 4)),
        exponents(group, s.get(4).asItems("ŝ", n)),
        exponents(group, s.get(5).asItems("s′", n)),
        elements(group, parts.get(2).asItems("c", n)),
        elements(group, parts.get(3).asItems("ĉ", n)));
  }

  private static List<Element> elements(Group group, List<Json> items) {
    return items.stream().map(item -> group.element(item.asText("An element"))).toList();
  }

  private static List<Exponent> exponents(Group group, List<Json> items) {
    return items.stream().map(item -> group.exponent(item.asText("An exponent"))).toList();
  }

  Json json() {
    List<Json> heads = new ArrayList<>(elements(t.subList(0, 3)));
    heads.add(Json.items(elements(t.subList(3, 5))));
    heads.add(Json.items(elements(tHat)));
    List<Json> responses = new ArrayList<>(exponents(s));
    responses.add(Json.items(exponents(sHat)));
    responses.add(Json.items(exponents(sPrime)));
    return Json.items(
        List.of(
            Json.items(heads),
            Json.items(responses),
            Json.items(elements(commitment)),
            Json.items(elements(chain))));
  }

  private static List<Json> elements(List<Element> all) {
    return all.stream().map(e -> Json.text(e.text())).toList();
  }

  private static List<Json> exponents(List<Exponent> all) {
    return all.stream().map(e -> Json.text(e.text())).toList();
  }

  /**
   * Whether the list {@code after} is a re-encryption of {@code before} in another order. The six
   * equations are those of the specification; they are cheap to tell apart, dear to compute.
   */
  public boolean holds(Election election, List<Ciphertext> before, List<Ciphertext> after) {
    Group group = election.group();
    int n = before.size();
    String statement = Shuffle.statement(before, after, commitment);
    List<Exponent> u = Shuffle.challenges(election, statement, n);
    Exponent k = Shuffle.challenge(election, statement, t, tHat, chain);
    Exponent back = k.negate();
    Element g = group.generator();
    Element y = election.publicKey();
    Element h = group.independentGenerator(-1);
    List<Element> generators = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      generators.add(group.independentGenerator(i));
    }
    Exponent product = u.stream().reduce(group.exponent(1), Exponent::times);
    Element last = n == 0 ? h : chain.get(n - 1);
    List<Element> alphas = before.stream().map(Ciphertext::alpha).toList();
    List<Element> betas = before.stream().map(Ciphertext::beta).toList();
    List<Element> newAlphas = after.stream().map(Ciphertext::alpha).toList();
    List<Element> newBetas = after.stream().map(Ciphertext::beta).toList();
    Element permuted = product(group, commitment).over(product(group, generators));
    Element c = powers(group, commitment, u);
    Element oldBetas = powers(group, betas, u).power(back).times(y.power(s.get(3).negate()));
    Element oldAlphas = powers(group, alphas, u).power(back).times(g.power(s.get(3).negate()));
    return t.get(0).equals(permuted.power(back).times(g.power(s.get(0))))
        && t.get(1).equals(last.over(h.power(product)).power(back).times(g.power(s.get(1))))
        && t.get(2)
            .equals(c.power(back).times(g.power(s.get(2))).times(powers(group, generators, sPrime)))
        && t.get(3).equals(oldBetas.times(powers(group, newBetas, sPrime)))
        && t.get(4).equals(oldAlphas.times(powers(group, newAlphas, sPrime)))
        && chained(h, back, g);
  }

  private boolean chained(Element h, Exponent back, Element g) {
    Element previous = h;
    for (int i = 0; i < chain.size(); i++) {
      Element expected =
          chain.get(i).power(back).times(g.power(sHat.get(i))).times(previous.power(sPrime.get(i)));
      if (!tHat.get(i).equals(expected)) {
        return false;
      }
      previous = chain.get(i);
    }
    return true;
  }

  static Element product(Group group, List<Element> all) {
    return all.stream().reduce(group.identity(), Element::times);
  }

  /** Π base_i^exponent_i. */
  static Element powers(Group group, List<Element> bases, List<Exponent> exponents) {
    Element product = group.identity();
    for (int i = 0; i < bases.size(); i++) {
      product = product.times(bases.get(i).power(exponents.get(i)));
    }
    return product;
  }
}
