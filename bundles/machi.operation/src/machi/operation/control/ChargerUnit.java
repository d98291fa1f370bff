package machi.operation.control;

import java.util.Optional;

import machi.hardware.Point;

/**
 * A charger that cannot give back, as it is now.
 *
 * @param command   the point that takes its limit; empty when this assignment does not command it
 * @param kw        what its vehicle takes
 * @param ratedKw   most that it may give
 * @param connected whether a vehicle is there
 */
record ChargerUnit(String device, Optional<Point> command, double kw, double ratedKw, boolean connected) {

	double chargeLimitKw() {
		return connected ? command.map(point -> Math.max(0, Math.min(ratedKw, point.maximum()))).orElse(0.0) : 0;
	}
}
