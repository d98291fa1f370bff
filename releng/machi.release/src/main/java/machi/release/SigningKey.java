package machi.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;

import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/**
 * The OpenPGP key that signs what this clone builds: that of MACHI_SIGNING_KEY (an armored secret key; its passphrase in
 * MACHI_SIGNING_PASSPHRASE), else one made once for the clone. The latter proves only that two builds are of one clone.
 */
final class SigningKey {
	private static final String KEY_FILE = "MACHI_SIGNING_KEY";
	private static final String PASSPHRASE = "MACHI_SIGNING_PASSPHRASE";

	private final PGPSecretKeyRing ring;
	private final PGPPublicKey signer;
	private final PGPPrivateKey secret;

	private SigningKey(PGPSecretKeyRing ring, String passphrase, Path source) throws IOException {
		this.ring = ring;
		var chosen = signingKey(ring, source);
		signer = chosen.getPublicKey();
		try {
			secret = chosen.extractPrivateKey(
					new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider()).build(passphrase.toCharArray()));
		} catch (PGPException e) {
			throw new IOException(source + ": the secret key does not open with the passphrase of " + PASSPHRASE, e);
		}
	}

	/** @param clone the folder that keeps the clone's own key, where the environment names none */
	static SigningKey find(Path clone) throws IOException {
		var named = System.getenv(KEY_FILE);
		if (named != null && !named.isBlank()) {
			var passphrase = System.getenv(PASSPHRASE);
			return read(Path.of(named), passphrase == null ? "" : passphrase);
		}
		var own = clone.resolve("signing-key.asc");
		if (!Files.exists(own)) {
			Files.createDirectories(clone);
			make(own);
		}
		return read(own, "");
	}

	private static SigningKey read(Path file, String passphrase) throws IOException {
		try (InputStream armored = PGPUtil.getDecoderStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
			return new SigningKey(new PGPSecretKeyRing(armored, new BcKeyFingerprintCalculator()), passphrase, file);
		} catch (PGPException e) {
			throw new IOException(file + ": expected an armored OpenPGP secret key", e);
		}
	}

	/** A subkey made for signing goes before the primary key, which its owner may keep elsewhere. */
	private static PGPSecretKey signingKey(PGPSecretKeyRing ring, Path source) throws IOException {
		PGPSecretKey chosen = null;
		for (var key : ring) {
			if (key.isSigningKey() && !key.isPrivateKeyEmpty() && maySign(key.getPublicKey()) && (chosen == null || !key.isMasterKey())) {
				chosen = key;
			}
		}
		if (chosen == null) {
			throw new IOException(source + ": no secret key in it that may sign");
		}
		return chosen;
	}

	private static boolean maySign(PGPPublicKey key) {
		var flags = 0;
		var signatures = key.getSignatures();
		while (signatures.hasNext()) {
			var hashed = signatures.next().getHashedSubPackets();
			flags |= hashed == null ? 0 : hashed.getKeyFlags();
		}
		return flags == 0 || (flags & KeyFlags.SIGN_DATA) != 0;
	}

	private static void make(Path file) throws IOException {
		var pairs = new Ed25519KeyPairGenerator();
		pairs.init(new Ed25519KeyGenerationParameters(new SecureRandom()));
		var flags = new PGPSignatureSubpacketGenerator();
		flags.setKeyFlags(true, KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA);
		try {
			var pair = new BcPGPKeyPair(PublicKeyPacket.VERSION_4, PublicKeyAlgorithmTags.EDDSA_LEGACY, pairs.generateKeyPair(), new Date());
			var ring = new PGPKeyRingGenerator(PGPSignature.POSITIVE_CERTIFICATION, pair, "Machi, built from a clone (development key)",
					new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1), flags.generate(), null,
					new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.EDDSA_LEGACY, HashAlgorithmTags.SHA512), null).generateSecretKeyRing();
			var unfinished = Files.createTempFile(file.getParent(), "key", null);
			if (Files.getFileStore(unfinished).supportsFileAttributeView("posix")) {
				Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
			}
			Files.writeString(unfinished, armored(ring.getEncoded()), StandardOpenOption.TRUNCATE_EXISTING);
			Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
		} catch (PGPException e) {
			throw new IOException("no key could be made", e);
		}
	}

	/** The armored public key, with its subkeys. */
	String publicKey() throws IOException {
		return armored(ring.toCertificate().getEncoded());
	}

	/** Of the primary key, hexadecimal. */
	String fingerprint() {
		return HexFormat.of().formatHex(ring.getPublicKey().getFingerprint());
	}

	/** The same of a public key. */
	static String fingerprint(String armored) throws IOException {
		try (var text = PGPUtil.getDecoderStream(new ByteArrayInputStream(armored.getBytes(StandardCharsets.US_ASCII)))) {
			return HexFormat.of().formatHex(new PGPPublicKeyRing(text, new BcKeyFingerprintCalculator()).getPublicKey().getFingerprint());
		}
	}

	/**
	 * @param at the time that the signature names; the key's own where that is later, since a key signs nothing before it is
	 * @return the armored detached signature of the file
	 */
	String sign(Path file, Instant at) throws IOException {
		var created = signer.getCreationTime().toInstant();
		try (var content = Files.newInputStream(file)) {
			var generator = new PGPSignatureGenerator(new BcPGPContentSignerBuilder(signer.getAlgorithm(), HashAlgorithmTags.SHA512), signer);
			generator.init(PGPSignature.BINARY_DOCUMENT, secret);
			var facts = new PGPSignatureSubpacketGenerator();
			facts.setSignatureCreationTime(true, Date.from(at.isBefore(created) ? created : at));
			facts.setIssuerFingerprint(false, signer);
			generator.setHashedSubpackets(facts.generate());
			var buffer = new byte[1 << 16];
			for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
				generator.update(buffer, 0, read);
			}
			return armored(generator.generate().getEncoded());
		} catch (PGPException e) {
			throw new IOException(file + " could not be signed", e);
		}
	}

	private static String armored(byte[] packets) throws IOException {
		var text = new ByteArrayOutputStream();
		try (OutputStream out = ArmoredOutputStream.builder().clearHeaders().build(text)) {
			out.write(packets);
		}
		return text.toString(StandardCharsets.US_ASCII);
	}
}
