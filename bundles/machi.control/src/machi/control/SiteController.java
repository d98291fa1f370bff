package machi.control;

import org.osgi.annotation.versioning.ConsumerType;

/** Runs one site. May keep state from step to step; is called from one thread at a time, in order of time. */
@ConsumerType
@FunctionalInterface
public interface SiteController {

	/**
	 * Decides one step. Must return at once and allocate nothing. Whoever calls it keeps all limits: a set point that is
	 * out of reach is cut to what the device, the line or the vehicle's departure allows.
	 *
	 * @param state     what is known at the beginning of the step
	 * @param setPoints to be filled; all zero, and all load served, when the call begins
	 */
	void decide(SiteState state, SetPoints setPoints);
}
