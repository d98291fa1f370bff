package machi.calculation.dispatch;

import java.util.Objects;

import machi.calculation.Subject;

/**
 * A plant behind a site's meter.
 *
 * @param kind           as the program calls it, for example {@code PHOTOVOLTAIC}
 * @param ratedKw        rated power
 * @param availableKw    what it could give, mean of each step, kW, after its own use
 * @param renewableShare part of its energy that counts as renewable, 0 to 1
 * @param curtailable    whether its output can be given up
 */
public record Plant(Subject subject, String kind, double ratedKw, double[] availableKw, double renewableShare,
		boolean curtailable) {

	public Plant {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(availableKw);
	}

	/** The same plant, so many times as large. */
	public Plant scaled(double factor) {
		var scaled = new double[availableKw.length];
		for (int i = 0; i < scaled.length; i++) {
			scaled[i] = availableKw[i] * factor;
		}
		return new Plant(subject, kind, ratedKw * factor, scaled, renewableShare, curtailable);
	}
}
