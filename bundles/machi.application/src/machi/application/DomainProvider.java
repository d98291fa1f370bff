package machi.application;

import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * A feature that brings a domain.
 *
 * @param feature id of the feature
 * @param name    what people call it
 * @param command what to enter on the command line to install it
 */
public record DomainProvider(String feature, LocalizedText name, String command) {

	public DomainProvider {
		Objects.requireNonNull(feature);
		Objects.requireNonNull(name);
		Objects.requireNonNull(command);
	}
}
