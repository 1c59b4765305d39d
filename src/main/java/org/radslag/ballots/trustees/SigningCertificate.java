package org.radslag.ballots.trustees;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * The certificate of a trustee's signing key. The server makes ready what is to be signed; only the
 * trustee's device can sign it.
 */
final class SigningCertificate {
  static final AlgorithmIdentifier ECDSA =
      new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

  private static final Duration VALID = Duration.ofDays(730);
  private static final int SERIAL_BYTES = 16;
  private static final int HALF = 32;

  private SigningCertificate() {}

  /** The bytes to be signed: the same whenever they are asked for. */
  static byte[] toSign(String uuid, int place, String name, String spki, Instant since) {
    byte[] serial = Arrays.copyOf(Hash.bytes(uuid + "|" + place + "|" + spki), SERIAL_BYTES);
    X500Name subject = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
    V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
    generator.setSerialNumber(new ASN1Integer(new BigInteger(1, serial)));
    generator.setSignature(ECDSA);
    generator.setIssuer(subject);
    generator.setSubject(subject);
    generator.setStartDate(new Time(Date.from(since), Locale.ROOT));
    generator.setEndDate(new Time(Date.from(since.plus(VALID)), Locale.ROOT));
    generator.setSubjectPublicKeyInfo(
        SubjectPublicKeyInfo.getInstance(Base64.getDecoder().decode(spki)));
    try {
      return generator.generateTBSCertificate().getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("A certificate cannot be written", e);
    }
  }

  /** The certificate, from what was signed and the 64 bytes of the signature. */
  static X509CertificateHolder complete(byte[] signed, byte[] signature) {
    ASN1EncodableVector parts = new ASN1EncodableVector();
    parts.add(TBSCertificate.getInstance(signed));
    parts.add(ECDSA);
    parts.add(new DERBitString(der(signature)));
    try {
      return new X509CertificateHolder(new DERSequence(parts).getEncoded(ASN1Encoding.DER));
    } catch (IOException e) {
      throw new IllegalStateException("A certificate cannot be written", e);
    }
  }

  /** A signature r‖s as X.509 and CMS write it. */
  static byte[] der(byte[] signature) {
    if (signature.length != 2 * HALF) {
      throw new Malformed("A signature has 64 bytes.");
    }
    ASN1EncodableVector halves = new ASN1EncodableVector();
    halves.add(new ASN1Integer(new BigInteger(1, Arrays.copyOf(signature, HALF))));
    halves.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(signature, HALF, 2 * HALF))));
    try {
      return new DERSequence(halves).getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("A signature cannot be written", e);
    }
  }
}
