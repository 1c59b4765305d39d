package org.radslag.ballots.trustees;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/** The signatures of trustees under a document, as a detached CMS file that others can verify. */
final class SignedProtocol {

  private SignedProtocol() {}

  /** A signature made on a trustee's device: her certificate, and r‖s over the attributes. */
  record Signature(X509CertificateHolder certificate, byte[] bytes) {}

  /** A signature that has been made elsewhere, in the shape the library asks for. */
  private record Given(byte[] der) implements ContentSigner {
    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return SigningCertificate.ECDSA;
    }

    @Override
    public OutputStream getOutputStream() {
      return new ByteArrayOutputStream();
    }

    @Override
    public byte[] getSignature() {
      return der.clone();
    }
  }

  static byte[] cms(byte[] document, List<Signature> signatures) {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      for (Signature one : signatures) {
        generator.addSignerInfoGenerator(
            new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
                .setSignedAttributeGenerator(SignedProtocol::attributes)
                .build(new Given(SigningCertificate.der(one.bytes())), one.certificate()));
        generator.addCertificate(one.certificate());
      }
      return generator
          .generate(new CMSProcessableByteArray(document), false)
          .getEncoded(ASN1Encoding.DER);
    } catch (CMSException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("The signatures cannot be written", e);
    }
  }

  /** Kind and hash of the content, and nothing else: what {@code DocumentAttributes} spells. */
  @SuppressWarnings("rawtypes")
  private static AttributeTable attributes(Map parameters) {
    ASN1ObjectIdentifier kind = PKCSObjectIdentifiers.data;
    byte[] digest = (byte[]) parameters.get(CMSAttributeTableGenerator.DIGEST);
    ASN1EncodableVector all = new ASN1EncodableVector();
    all.add(new Attribute(CMSAttributes.contentType, new DERSet(kind)));
    all.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))));
    return new AttributeTable(all);
  }
}
