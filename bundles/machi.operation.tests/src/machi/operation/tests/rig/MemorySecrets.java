package machi.operation.tests.rig;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import machi.hardware.runtime.Secrets;

/** Secrets of one test. */
public final class MemorySecrets implements Secrets {

	private final Map<String, Map<String, String>> scopes = new TreeMap<>();

	@Override
	public synchronized Optional<String> get(String scope, String name) {
		return Optional.ofNullable(scopes.getOrDefault(scope, Map.of()).get(name));
	}

	@Override
	public synchronized void put(String scope, String name, String secret) {
		var names = scopes.computeIfAbsent(scope, unknown -> new TreeMap<>());
		if (secret.isEmpty()) {
			names.remove(name);
		} else {
			names.put(name, secret);
		}
	}

	@Override
	public synchronized Set<String> names(String scope) {
		return Set.copyOf(scopes.getOrDefault(scope, Map.of()).keySet());
	}
}
