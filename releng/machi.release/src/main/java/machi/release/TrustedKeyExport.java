package machi.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the public part of the signing key to the file that a product trusts. */
public final class TrustedKeyExport {
	private TrustedKeyExport() {
	}

	/** @param arguments the folder of the clone's own key, the file to write */
	public static void main(String[] arguments) throws IOException {
		var file = Path.of(arguments[1]);
		var key = SigningKey.find(Path.of(arguments[0])).publicKey();
		// an unchanged file keeps its time, and so its bundle
		if (!Files.exists(file) || !Files.readString(file).equals(key)) {
			Files.createDirectories(file.getParent());
			Files.writeString(file, key);
		}
	}
}
