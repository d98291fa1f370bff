package machi.calculation.region;

import java.util.List;
import java.util.Objects;

import machi.quantity.Rounding;

/**
 * Input of {@code region.municipalities}.
 *
 * @param percent how shares are rounded
 * @param density how people per km2 are rounded
 */
public record RegionInput(List<RegionMember> members, Rounding percent, Rounding density) {

	public RegionInput {
		members = List.copyOf(members);
		Objects.requireNonNull(percent);
		Objects.requireNonNull(density);
	}
}
