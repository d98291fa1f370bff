package machi.installation.internal;

import java.io.File;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bouncycastle.openpgp.PGPPublicKey;
import org.eclipse.equinox.p2.core.UIServices;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.repository.artifact.spi.IArtifactUIServices;

import machi.installation.Consent;
import machi.installation.UntrustedContent;

/** Puts p2's question about content that nobody it knows has signed to whoever decides. Nothing it learns is kept. */
final class Trust extends UIServices implements IArtifactUIServices {

	private final Consent.TrustDecision decision;

	Trust(Consent.TrustDecision decision) {
		this.decision = decision;
	}

	@Override
	public TrustInfo getTrustInfo(Map<List<Certificate>, Set<IArtifactKey>> chains, Map<PGPPublicKey, Set<IArtifactKey>> keys,
			Set<IArtifactKey> unsigned, Map<IArtifactKey, File> files) {
		var signers = new ArrayList<UntrustedContent.Signer>();
		keys.forEach((key, signed) -> signers.add(new UntrustedContent.Signer(fingerprint(key), names(key), names(signed))));
		chains.forEach((chain, signed) -> signers.add(
				new UntrustedContent.Signer(fingerprint(chain.getFirst()), List.of(name(chain.getFirst())), names(signed))));
		boolean accepted = decision.accepts(new UntrustedContent(names(unsigned), signers));
		var certificates = accepted ? chains.keySet().stream().map(List::getFirst).toList() : List.<Certificate>of();
		return new TrustInfo(certificates, accepted ? List.copyOf(keys.keySet()) : List.of(), false, accepted);
	}

	private static List<String> names(Collection<IArtifactKey> keys) {
		return keys.stream().map(key -> key.getId() + " " + key.getVersion()).sorted().toList();
	}

	private static String fingerprint(PGPPublicKey key) {
		return HexFormat.of().withUpperCase().formatHex(key.getFingerprint());
	}

	private static List<String> names(PGPPublicKey key) {
		var names = new ArrayList<String>();
		for (Iterator<String> users = key.getUserIDs(); users.hasNext();) {
			names.add(users.next());
		}
		return names;
	}

	private static String fingerprint(Certificate certificate) {
		try {
			return HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
		} catch (CertificateEncodingException | NoSuchAlgorithmException unreadable) {
			return "";
		}
	}

	private static String name(Certificate certificate) {
		return certificate instanceof X509Certificate named ? named.getSubjectX500Principal().getName() : certificate.getType();
	}

	@Override
	public TrustInfo getTrustInfo(Certificate[][] chains, String[] unsigned) {
		// asked only by an engine that does not know the question above: nothing is trusted then
		return new TrustInfo(List.of(), List.of(), false, false);
	}

	@Override
	public AuthenticationInfo getUsernamePassword(String location) {
		return null;
	}

	@Override
	public AuthenticationInfo getUsernamePassword(String location, AuthenticationInfo previous) {
		return null;
	}
}
