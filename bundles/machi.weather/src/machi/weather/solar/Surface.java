package machi.weather.solar;

/**
 * An inclined plane and the ground before it.
 *
 * @param tiltDeg    from the horizontal, 0 to 90
 * @param azimuthDeg where it faces, clockwise from north: 180 is south
 * @param albedo     part of the light that the ground reflects, 0 to 1
 */
public record Surface(double tiltDeg, double azimuthDeg, double albedo) {

	/** @throws IllegalArgumentException when a value is out of its range */
	public Surface {
		if (!(tiltDeg >= 0 && tiltDeg <= 90 && Math.abs(azimuthDeg) <= 360 && albedo >= 0 && albedo <= 1)) {
			throw new IllegalArgumentException("no surface: " + tiltDeg + ", " + azimuthDeg + ", " + albedo);
		}
	}

	/**
	 * What the surface receives, W/m2, in every step in which the sun is up; the ground is taken as even and endless.
	 *
	 * @param modifier  of the cover
	 * @param received  filled with all light, one per entry of the sky
	 * @param effective filled with what passes the cover, one per entry of the sky
	 */
	public void receive(Sky sky, IncidenceModifier modifier, double[] received, double[] effective) {
		double cosTilt = Math.cos(Math.toRadians(tiltDeg));
		double sinTilt = Math.sin(Math.toRadians(tiltDeg));
		double east = sinTilt * Math.sin(Math.toRadians(azimuthDeg));
		double north = sinTilt * Math.cos(Math.toRadians(azimuthDeg));
		double skyView = (1 + cosTilt) / 2;
		double groundView = albedo * (1 - cosTilt) / 2;
		double skyPassed = modifier.sky(tiltDeg);
		double groundPassed = modifier.ground(tiltDeg);
		var path = sky.path();
		int size = path.size();
		for (int i = 0; i < size; i++) {
			double cosine = Math.max(0, east * path.east()[i] + north * path.north()[i] + cosTilt * path.up()[i]);
			double around = cosine * sky.circumsolar()[i];
			double direct = cosine * sky.beam()[i] + around;
			// a dark horizon must not take more than there is
			double wide = Math.max(-around, skyView * sky.isotropic()[i] + sinTilt * sky.horizon()[i]);
			double ground = groundView * sky.global()[i];
			received[i] = direct + wide + ground;
			effective[i] = Math.max(0, direct * modifier.beam(cosine) + wide * skyPassed + ground * groundPassed);
		}
	}
}
