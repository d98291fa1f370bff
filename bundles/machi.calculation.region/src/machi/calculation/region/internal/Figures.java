package machi.calculation.region.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import machi.calculation.region.RegionMember;

/** Population, area and households of a municipality or of several; what one of them lacks, their sum lacks. */
record Figures(Optional<BigDecimal> population, Optional<BigDecimal> areaKm2, Optional<BigDecimal> households) {

	static Figures of(RegionMember member) {
		return new Figures(member.population(), member.areaKm2(), member.households());
	}

	static Figures sum(List<RegionMember> members) {
		return new Figures(sum(members, RegionMember::population), sum(members, RegionMember::areaKm2), sum(members, RegionMember::households));
	}

	private static Optional<BigDecimal> sum(List<RegionMember> members, Function<RegionMember, Optional<BigDecimal>> value) {
		var known = members.stream().map(value).flatMap(Optional::stream).toList();
		return members.isEmpty() || known.size() < members.size() ? Optional.empty() : known.stream().reduce(BigDecimal::add);
	}
}
