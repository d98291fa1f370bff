package machi.weather.solar;

/**
 * The light of a sky, divided so that what a surface of any inclination receives follows by a few multiplications. One
 * entry for each entry of the sun's path; shared by all surfaces of a place.
 * <p>
 * With the cosine c of the angle between sun and normal, and the inclination t, a surface receives from sun and sky
 * {@code max(0, c) * (beam + circumsolar) + isotropic * (1 + cos t) / 2 + horizon * sin t} W/m2.
 */
public final class Sky {

	/** Where the sun is lower than 5 degrees, its surroundings are taken as bright as there: Perez 1990, equation 9. */
	private static final double LOWEST_PEREZ = Math.cos(Math.toRadians(85));
	/** One degree: the same for Hay-Davies. */
	private static final double LOWEST_HAY_DAVIES = 0.01745;

	private final SunPath path;
	private final Transposition transposition;
	private final double[] beam;
	private final double[] isotropic;
	private final double[] circumsolar;
	private final double[] horizon;
	private final double[] global;

	private Sky(SunPath path, Transposition transposition) {
		this.path = path;
		this.transposition = transposition;
		beam = new double[path.size()];
		isotropic = new double[path.size()];
		circumsolar = new double[path.size()];
		horizon = new double[path.size()];
		global = new double[path.size()];
	}

	/**
	 * Divides the light of every step in which the sun is up.
	 *
	 * @param directNormal      W/m2 on a surface that faces the sun, one per step of the path's grid
	 * @param diffuseHorizontal W/m2 from the sky on the horizontal, one per step of the path's grid
	 */
	public static Sky of(SunPath path, double[] directNormal, double[] diffuseHorizontal, Transposition transposition) {
		if (directNormal.length != path.grid().count() || diffuseHorizontal.length != path.grid().count()) {
			throw new IllegalArgumentException("weather and sun have different steps");
		}
		var sky = new Sky(path, transposition);
		var step = path.step();
		var up = path.up();
		for (int i = 0; i < path.size(); i++) {
			sky.beam[i] = directNormal[step[i]];
			sky.isotropic[i] = diffuseHorizontal[step[i]];
			sky.global[i] = directNormal[step[i]] * up[i] + diffuseHorizontal[step[i]];
		}
		switch (transposition) {
		case ISOTROPIC -> { }
		case HAY_DAVIES -> sky.divideHayDavies();
		case PEREZ_1990 -> sky.dividePerez();
		}
		return sky;
	}

	private void divideHayDavies() {
		var up = path.up();
		var extraterrestrial = path.extraterrestrial();
		for (int i = 0; i < beam.length; i++) {
			double anisotropy = beam[i] / extraterrestrial[i];
			circumsolar[i] = isotropic[i] * anisotropy / Math.max(up[i], LOWEST_HAY_DAVIES);
			isotropic[i] *= 1 - anisotropy;
		}
	}

	private void dividePerez() {
		var up = path.up();
		var extraterrestrial = path.extraterrestrial();
		for (int i = 0; i < beam.length; i++) {
			double diffuse = isotropic[i];
			if (diffuse > 0) {
				double zenith = PerezCoefficients.arcCosine(up[i]);
				int kind = PerezCoefficients.kind(beam[i], diffuse, zenith);
				double brightness = diffuse / (extraterrestrial[i] * AirMass.inverse(up[i]));
				double around = Math.max(0, PerezCoefficients.circumsolar(kind, brightness, zenith));
				isotropic[i] = diffuse * (1 - around);
				circumsolar[i] = diffuse * around / Math.max(up[i], LOWEST_PEREZ);
				horizon[i] = diffuse * PerezCoefficients.horizon(kind, brightness, zenith);
			}
		}
	}

	public SunPath path() {
		return path;
	}

	public Transposition transposition() {
		return transposition;
	}

	/** W/m2 of the beam on a surface that faces the sun. Not copied: must not be changed; the same for those below. */
	public double[] beam() {
		return beam;
	}

	/** W/m2 that come evenly from the whole sky. */
	public double[] isotropic() {
		return isotropic;
	}

	/** W/m2 from around the sun, on a surface that faces it. */
	public double[] circumsolar() {
		return circumsolar;
	}

	/** W/m2 from along the horizon, on the vertical; may be negative, where the horizon is darker than the sky. */
	public double[] horizon() {
		return horizon;
	}

	/** W/m2 on the horizontal, which the ground reflects. */
	public double[] global() {
		return global;
	}
}
