package machi.installation;

import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * A feature, as installed or as offered by a source.
 *
 * @param id the whole id, such as machi.hardware.ocpp.feature
 * @param provider who makes it; empty when nobody says so
 * @param bytes the size of the files that the feature itself brings; 0 when unknown
 */
public record Feature(String id, String version, LocalizedText label, LocalizedText description, LocalizedText provider, long bytes) {

	public Feature {
		Objects.requireNonNull(id);
		Objects.requireNonNull(version);
		Objects.requireNonNull(label);
		Objects.requireNonNull(description);
		Objects.requireNonNull(provider);
	}

	/** The name that a person types. */
	public String shortName() {
		return FeatureNames.shortName(id);
	}
}
