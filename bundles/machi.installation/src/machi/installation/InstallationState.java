package machi.installation;

import java.time.Instant;
import java.util.List;

/**
 * An installation as it was from some time on.
 *
 * @param features all features of it
 */
public record InstallationState(Instant since, boolean current, List<Feature> features) {

	public InstallationState {
		features = List.copyOf(features);
	}
}
