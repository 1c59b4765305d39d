package org.radslag.ballots.protocol.election;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;

/** Shuffles lists of encrypted rankings and proves it, in the symbols of the specification. */
public final class ShuffleMaker {
  private final Election election;
  private final Group group;
  private final Element g;
  private final Element y;
  private final SecureRandom random;

  public ShuffleMaker(Election election, SecureRandom random) {
    this.election = election;
    this.group = election.group();
    this.g = group.generator();
    this.y = election.publicKey();
    this.random = random;
  }

  public Shuffle make(List<List<Ciphertext>> before) {
    List<List<Ciphertext>> lists = new ArrayList<>();
    List<ShuffleProof> proofs = new ArrayList<>();
    for (List<Ciphertext> list : before) {
      One one = new One(list);
      lists.add(one.after);
      proofs.add(one.prove());
    }
    return new Shuffle(lists, proofs);
  }

  /** The shuffle of one list, with its secrets. */
  private final class One {
    private final List<Ciphertext> before;
    private final int n;
    private final List<Integer> psi = new ArrayList<>();
    private final List<Exponent> reEncryption;
    private final List<Ciphertext> after = new ArrayList<>();
    private final List<Element> h = new ArrayList<>();
    private final Element hBase = group.independentGenerator(-1);

    One(List<Ciphertext> before) {
      this.before = before;
      this.n = before.size();
      this.reEncryption = randoms();
      for (int i = 0; i < n; i++) {
        psi.add(i);
        h.add(group.independentGenerator(i));
      }
      Collections.shuffle(psi, random);
      for (int i : psi) {
        Exponent r = reEncryption.get(i);
        after.add(before.get(i).times(new Ciphertext(g.secretPower(r), y.secretPower(r))));
      }
    }

    ShuffleProof prove() {
      List<Exponent> r = randoms();
      List<Element> c = commitment(r);
      String statement = Shuffle.statement(before, after, c);
      List<Exponent> u = Shuffle.challenges(election, statement, n);
      List<Exponent> uPrime = psi.stream().map(u::get).toList();
      List<Exponent> rHat = randoms();
      List<Element> chain = chain(rHat, uPrime);
      List<Exponent> omega = List.of(one(), one(), one(), one());
      List<Exponent> omegaHat = randoms();
      List<Exponent> omegaPrime = randoms();
      List<Element> t = heads(omega, omegaPrime);
      List<Element> tHat = chain(chain, omegaHat, omegaPrime);
      Exponent k = Shuffle.challenge(election, statement, t, tHat, chain);
      List<Exponent> s =
          List.of(
              omega.get(0).plus(k.times(sum(r, null))),
              omega.get(1).plus(k.times(sum(rHat, tails(uPrime)))),
              omega.get(2).plus(k.times(sum(r, u))),
              omega.get(3).plus(k.times(sum(reEncryption, u))));
      return new ShuffleProof(
          t, tHat, s, plus(omegaHat, k, rHat), plus(omegaPrime, k, uPrime), c, chain);
    }

    /** c_ψ(i) = g^r_ψ(i) · h_i. */
    private List<Element> commitment(List<Exponent> r) {
      List<Element> c = new ArrayList<>(Collections.nCopies(n, g));
      for (int i = 0; i < n; i++) {
        c.set(psi.get(i), g.secretPower(r.get(psi.get(i))).times(h.get(i)));
      }
      return c;
    }

    private List<Element> chain(List<Exponent> rHat, List<Exponent> uPrime) {
      List<Element> chain = new ArrayList<>();
      Element previous = hBase;
      for (int i = 0; i < n; i++) {
        previous = g.secretPower(rHat.get(i)).times(previous.secretPower(uPrime.get(i)));
        chain.add(previous);
      }
      return chain;
    }

    private List<Element> chain(
        List<Element> chain, List<Exponent> omegaHat, List<Exponent> omegaPrime) {
      List<Element> t = new ArrayList<>();
      Element previous = hBase;
      for (int i = 0; i < n; i++) {
        t.add(g.secretPower(omegaHat.get(i)).times(previous.secretPower(omegaPrime.get(i))));
        previous = chain.get(i);
      }
      return t;
    }

    private List<Element> heads(List<Exponent> omega, List<Exponent> omegaPrime) {
      List<Element> alphas = after.stream().map(Ciphertext::alpha).toList();
      List<Element> betas = after.stream().map(Ciphertext::beta).toList();
      Exponent minus = omega.get(3).negate();
      return List.of(
          g.secretPower(omega.get(0)),
          g.secretPower(omega.get(1)),
          g.secretPower(omega.get(2)).times(secretPowers(h, omegaPrime)),
          y.secretPower(minus).times(secretPowers(betas, omegaPrime)),
          g.secretPower(minus).times(secretPowers(alphas, omegaPrime)));
    }

    private Element secretPowers(List<Element> bases, List<Exponent> exponents) {
      Element product = group.identity();
      for (int i = 0; i < n; i++) {
        product = product.times(bases.get(i).secretPower(exponents.get(i)));
      }
      return product;
    }

    /** v_i = Π of the later u′. */
    private List<Exponent> tails(List<Exponent> uPrime) {
      List<Exponent> v = new ArrayList<>(Collections.nCopies(n, group.exponent(1)));
      for (int i = n - 2; i >= 0; i--) {
        v.set(i, uPrime.get(i + 1).times(v.get(i + 1)));
      }
      return v;
    }

    /** Σ a_i·b_i, or Σ a_i without b. */
    private Exponent sum(List<Exponent> a, List<Exponent> b) {
      Exponent sum = group.exponent(0);
      for (int i = 0; i < n; i++) {
        sum = sum.plus(b == null ? a.get(i) : a.get(i).times(b.get(i)));
      }
      return sum;
    }

    private List<Exponent> plus(List<Exponent> a, Exponent k, List<Exponent> b) {
      List<Exponent> sums = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        sums.add(a.get(i).plus(k.times(b.get(i))));
      }
      return sums;
    }

    private Exponent one() {
      return group.random(random);
    }

    private List<Exponent> randoms() {
      List<Exponent> all = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        all.add(one());
      }
      return all;
    }
  }
}
