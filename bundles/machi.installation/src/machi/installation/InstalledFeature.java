package machi.installation;

import java.util.List;

/**
 * A feature that is installed.
 *
 * @param chosen whether somebody asked for it; one that is not chosen is there because others need it, and goes with them
 * @param neededBy the ids of the installed features, or of the product, that need it
 */
public record InstalledFeature(Feature feature, boolean chosen, List<String> neededBy) {

	public InstalledFeature {
		neededBy = List.copyOf(neededBy);
	}
}
