package machi.operation.control;

import java.util.Optional;

import machi.hardware.Point;

/**
 * A plant, as it is now.
 *
 * @param command the point that takes its limit; empty when this assignment does not command it
 * @param kw      what it generates
 * @param ratedKw most that it can generate
 */
record PlantUnit(String device, Optional<Point> command, double kw, double ratedKw) {
}
