package machi.weather.solar;

/** What part of the light passes the cover of a module, relative to light that comes straight at it. */
public sealed interface IncidenceModifier {

	/**
	 * For light from one direction.
	 *
	 * @param cosine of the angle between the light and the normal, 0 to 1
	 */
	double beam(double cosine);

	/** For light from the whole sky, on a surface of that inclination. */
	double sky(double tiltDeg);

	/** For light from the ground before a surface of that inclination. */
	double ground(double tiltDeg);

	/** All of it. */
	record None() implements IncidenceModifier {

		@Override
		public double beam(double cosine) {
			return 1;
		}

		@Override
		public double sky(double tiltDeg) {
			return 1;
		}

		@Override
		public double ground(double tiltDeg) {
			return 1;
		}
	}

	/**
	 * Souka and Safwat (1966), ASHRAE standard 93. Light from sky and ground counts at the angles of Brandemuehl and Beckman,
	 * Solar Energy 24 (1980).
	 *
	 * @param b slope; 0.05 for plain glass
	 */
	record Ashrae(double b) implements IncidenceModifier {

		@Override
		public double beam(double cosine) {
			return Math.max(0, 1 - b * (1 / cosine - 1));
		}

		@Override
		public double sky(double tiltDeg) {
			return beam(Math.cos(Math.toRadians(59.7 + tiltDeg * (-0.1388 + 0.001497 * tiltDeg))));
		}

		@Override
		public double ground(double tiltDeg) {
			return beam(Math.cos(Math.toRadians(90 + tiltDeg * (-0.5788 + 0.002693 * tiltDeg))));
		}
	}

	/**
	 * Martin and Ruiz, "Calculation of the PV modules angular losses under field conditions by means of an analytical model",
	 * Solar Energy Materials and Solar Cells 70 (2001), and its corrigendum of 2013.
	 *
	 * @param reflection angular losses coefficient, above 0; 0.16 for plain glass
	 */
	record MartinRuiz(double reflection) implements IncidenceModifier {

		@Override
		public double beam(double cosine) {
			return (1 - Math.exp(-cosine / reflection)) / (1 - Math.exp(-1 / reflection));
		}

		@Override
		public double sky(double tiltDeg) {
			double tilt = Math.toRadians(Math.clamp(tiltDeg, 1e-6, 180 - 1e-6));
			return diffuse(Math.sin(tilt) + (Math.PI - tilt - Math.sin(tilt)) / (1 + Math.cos(tilt)));
		}

		@Override
		public double ground(double tiltDeg) {
			double tilt = Math.toRadians(Math.clamp(tiltDeg, 1e-6, 180 - 1e-6));
			return diffuse(Math.sin(tilt) + (tilt - Math.sin(tilt)) / (1 - Math.cos(tilt)));
		}

		private double diffuse(double term) {
			double c2 = 0.5 * reflection - 0.154;
			return 1 - Math.exp(-(0.4244 + c2 * term) * term / reflection);
		}
	}
}
