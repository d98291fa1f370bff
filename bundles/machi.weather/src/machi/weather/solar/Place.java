package machi.weather.solar;

/**
 * Where on earth the weather is and the plants stand.
 *
 * @param latitudeDeg  north positive, -90 to 90
 * @param longitudeDeg east positive, -180 to 180
 * @param elevationM   above sea level; 0 where nobody knows
 */
public record Place(double latitudeDeg, double longitudeDeg, double elevationM) {

	/** @throws IllegalArgumentException when a value is out of its range */
	public Place {
		if (!(Math.abs(latitudeDeg) <= 90 && Math.abs(longitudeDeg) <= 180 && elevationM > -500 && elevationM < 9000)) {
			throw new IllegalArgumentException("no place: " + latitudeDeg + ", " + longitudeDeg + ", " + elevationM + " m");
		}
	}
}
