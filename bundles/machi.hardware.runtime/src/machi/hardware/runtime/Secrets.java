package machi.hardware.runtime;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Passwords, keys and tokens, kept with the user of this computer and never in a program's folder. Registered as an OSGi
 * service; callable from any thread.
 */
@ProviderType
public interface Secrets {

	/**
	 * A secret.
	 *
	 * @param scope see {@link #scope}
	 * @throws IOException when they cannot be read, or others may read them
	 */
	Optional<String> get(String scope, String name) throws IOException;

	/** Keeps a secret; an empty one is forgotten. */
	void put(String scope, String name, String secret) throws IOException;

	/** Names of the secrets of a scope. */
	Set<String> names(String scope) throws IOException;

	/** The scope that a connection's secrets are kept in; without a program's id that of the connection alone. */
	static String scope(String program, String connection) {
		return program.isEmpty() ? connection : program + "/" + connection;
	}
}
