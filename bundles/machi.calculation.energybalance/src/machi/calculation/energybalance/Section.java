package machi.calculation.energybalance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.quantity.text.LocalizedText;

/**
 * The rows of one zone, in the order in which they were entered.
 *
 * @param zone empty for rows without a known zone: they count in the total only
 */
public record Section<T extends Located>(Optional<Zone> zone, List<T> rows) {

	public Section {
		Objects.requireNonNull(zone);
		rows = List.copyOf(rows);
	}

	/** The rows zone by zone, in the order of the zones, those without a known zone last. Empty zones are left out. */
	public static <T extends Located> List<Section<T>> of(List<Zone> zones, List<T> rows) {
		Map<String, List<T>> byZone = new LinkedHashMap<>();
		zones.forEach(zone -> byZone.put(zone.id(), new ArrayList<>()));
		var elsewhere = new ArrayList<T>();
		rows.forEach(row -> byZone.getOrDefault(row.zoneId(), elsewhere).add(row));
		var sections = new ArrayList<Section<T>>();
		for (var zone : zones) {
			if (!byZone.get(zone.id()).isEmpty()) {
				sections.add(new Section<>(Optional.of(zone), byZone.get(zone.id())));
			}
		}
		if (!elsewhere.isEmpty()) {
			sections.add(new Section<>(Optional.empty(), elsewhere));
		}
		return List.copyOf(sections);
	}

	/** Name of the zone, empty when there is none. */
	public LocalizedText name() {
		return zone.map(Zone::name).orElse(LocalizedText.EMPTY);
	}

	/** One finding for each row whose zone is missing or unknown. Without zones no row needs one. */
	public static List<Finding> strays(List<Zone> zones, List<? extends Located> rows) {
		var known = new TreeSet<String>();
		zones.forEach(zone -> known.add(zone.id()));
		return rows.stream().filter(row -> !known.isEmpty() && !known.contains(row.zoneId())).map(Section::stray).toList();
	}

	private static Finding stray(Located row) {
		var place = new Finding.Place(row.subject().at("place"), row.zoneId());
		var name = row.subject().label();
		return row.zoneId().isEmpty()
				? new Finding("place.missing", Severity.WARNING, LocalizedText.of(
						name + " has no place: it counts in the total but in no zone",
						name + " に場所が入力されていません(合計にのみ含めます)"), List.of(place))
				: new Finding("place.unknown", Severity.ERROR, LocalizedText.of(
						name + " names the unknown place " + row.zoneId() + ": it counts in the total but in no zone",
						name + " の場所 " + row.zoneId() + " は登録されていません(合計にのみ含めます)"), List.of(place));
	}
}
