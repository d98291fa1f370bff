package machi.hardware.conformance;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import machi.hardware.runtime.Secrets;

/** The same secrets for every connection, for the time of a test. */
final class MemorySecrets implements Secrets {

	private final Map<String, String> secrets;

	MemorySecrets(Map<String, String> secrets) {
		this.secrets = Map.copyOf(secrets);
	}

	@Override
	public Optional<String> get(String scope, String name) {
		return Optional.ofNullable(secrets.get(name));
	}

	@Override
	public void put(String scope, String name, String secret) {
		throw new UnsupportedOperationException("a test keeps no secrets");
	}

	@Override
	public Set<String> names(String scope) {
		return secrets.keySet();
	}
}
