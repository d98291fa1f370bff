package machi.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts an OpenPGP signature of every artifact into the index of a p2 repository, where p2 looks for it (properties
 * pgp.signatures and pgp.publicKeys). The artifacts stay as they are, those of others byte for byte.
 */
public final class RepositorySigner {
	private RepositorySigner() {
	}

	/** @param arguments the folder of the repository, that of the clone's own key, the time that signatures name (ISO 8601) */
	public static void main(String[] arguments) throws IOException {
		var index = ArtifactIndex.ofRepository(Path.of(arguments[0]));
		var key = SigningKey.find(Path.of(arguments[1]));
		var time = Instant.parse(arguments[2]);
		var artifacts = index.artifacts();
		var signatures = new ConcurrentHashMap<Path, String>();
		try {
			artifacts.parallelStream().forEach(artifact -> signatures.put(artifact.file(), signature(key, artifact.file(), time)));
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
		artifacts.forEach(artifact -> artifact.set("pgp.signatures", signatures.get(artifact.file())));
		index.set("pgp.publicKeys", key.publicKey());
		index.writeRepository(time);
		System.out.println("Signed " + artifacts.size() + " artifacts with key " + key.fingerprint());
	}

	private static String signature(SigningKey key, Path file, Instant time) {
		try {
			return key.sign(file, time);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
