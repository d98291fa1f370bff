package machi.scenario;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import machi.model.core.Place;
import machi.model.core.PlaceKind;
import machi.model.core.Program;

/** The zones of a program. A place without any zone around it is a zone itself. */
public final class Zones {

	private final Program program;
	private final Map<String, Place> places = new HashMap<>();

	public Zones(Program program) {
		this.program = program;
		program.getPlaces().forEach(place -> places.put(ModelReader.text(place.getId()), place));
	}

	/** In the order of the register. */
	public List<Place> all() {
		return program.getPlaces().stream().filter(place -> zoneOf(place.getId()).equals(place.getId())).toList();
	}

	/** Id of the zone that contains the place, else of the place itself; the text as entered when there is no such place. */
	public String zoneOf(String placeId) {
		var entered = ModelReader.text(placeId);
		var passed = new HashSet<String>();
		var place = places.get(entered);
		while (place != null && passed.add(place.getId())) {
			if (place.getKind() == PlaceKind.ZONE) {
				return place.getId();
			}
			place = places.get(ModelReader.text(place.getParent()));
		}
		return entered;
	}
}
