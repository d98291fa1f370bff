package machi.operation.plan;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * Where readings go and how long they stay.
 *
 * @param store     the property that tells stores apart, such as {@code duckdb}
 * @param settings  without the password
 * @param raw       how long raw readings are kept
 * @param intervals how long half-hours are kept
 */
public record StoreChoice(String store, Map<String, String> settings, Duration raw, Duration intervals) {

	public StoreChoice {
		Objects.requireNonNull(store);
		settings = Map.copyOf(settings);
		Objects.requireNonNull(raw);
		Objects.requireNonNull(intervals);
	}
}
