package machi.installation;

import java.util.Optional;

import machi.quantity.text.LocalizedText;

/**
 * What becomes of one feature or bundle.
 *
 * @param from the version that goes; empty when it comes new
 * @param to the version that comes; empty when it goes
 */
public record PlannedStep(Kind kind, String id, LocalizedText label, Optional<String> from, Optional<String> to) {

	/** Of what. */
	public enum Kind {
		PRODUCT, FEATURE, BUNDLE
	}

	public boolean comes() {
		return from.isEmpty();
	}

	public boolean goes() {
		return to.isEmpty();
	}

	/** The name that a person types. */
	public String name() {
		return kind == Kind.FEATURE ? FeatureNames.shortName(id) : id;
	}
}
