package machi.calculation.region.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.region.RegionMember;
import machi.quantity.Quantity;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** What is missing in the sums of municipalities, and where they differ from what a region states. */
final class RegionFindings {

	/** A figure of a municipality that is summed. */
	private record Summed(String attribute, LocalizedText name, Unit unit, Function<RegionMember, Optional<BigDecimal>> value) {
	}

	private static final List<Summed> SUMMED = List.of(
			new Summed("population", LocalizedText.of("population", "人口"), Unit.of("人"), RegionMember::population),
			new Summed("areaKm2", LocalizedText.of("area", "面積"), Unit.of("km2"), RegionMember::areaKm2),
			new Summed("households", LocalizedText.of("households", "世帯数"), Unit.of("世帯"), RegionMember::households));

	private RegionFindings() {
	}

	static List<Finding> of(Regions regions) {
		var findings = new ArrayList<Finding>();
		for (var summed : SUMMED) {
			missing(regions.municipalities(), summed).ifPresent(findings::add);
			regions.wider().forEach(region -> differs(region, regions.municipalitiesIn(region.id()), summed).ifPresent(findings::add));
		}
		dates(regions.municipalities()).ifPresent(findings::add);
		for (var member : regions.members()) {
			if (!member.region().isEmpty() && regions.find(member.region()).isEmpty()) {
				findings.add(new Finding("region.unknown", Severity.WARNING,
						LocalizedText.of(member.name().english() + " belongs to a region that is not in the list: " + member.region() + ".",
								member.name().japanese() + "の属する広域が登録されていません: " + member.region()),
						List.of(new Finding.Place(member.subject().at("region"), member.region()))));
			}
		}
		return findings;
	}

	/** A figure that some municipalities have and others lack has no sum; what nobody has is not missed. */
	private static Optional<Finding> missing(List<RegionMember> members, Summed summed) {
		var lacking = members.stream().filter(member -> summed.value().apply(member).isEmpty()).toList();
		if (lacking.isEmpty() || lacking.size() == members.size()) {
			return Optional.empty();
		}
		var english = String.join(", ", lacking.stream().map(member -> member.name().english()).toList());
		var japanese = String.join("、", lacking.stream().map(member -> member.name().japanese()).toList());
		return Optional.of(new Finding("region.value.missing", Severity.WARNING,
				LocalizedText.of("There is no total " + summed.name().english() + ", because it is missing for " + english + ".",
						japanese + "の" + summed.name().japanese() + "が入力されていないため、合計を計算できません。"),
				lacking.stream().map(member -> new Finding.Place(member.subject().at(summed.attribute()), "")).toList()));
	}

	/** Only where the region is no more than its municipalities: a prefecture has others that are not in the list. */
	private static Optional<Finding> differs(RegionMember region, List<RegionMember> members, Summed summed) {
		var stated = summed.value().apply(region);
		var values = members.stream().map(summed.value()).flatMap(Optional::stream).toList();
		if (stated.isEmpty() || values.isEmpty()) {
			return Optional.empty();
		}
		var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		if (sum.compareTo(stated.get()) <= 0) {
			return Optional.empty();
		}
		var all = new Quantity(sum, summed.unit()).grouped();
		var own = new Quantity(stated.get(), summed.unit()).grouped();
		return Optional.of(new Finding("region.sum.exceeds", Severity.ERROR,
				LocalizedText.of(
						region.name().english() + ": the " + summed.name().english() + " is stated as " + own + ", but the municipalities in it add up to "
								+ all + ".",
						region.name().japanese() + ": " + summed.name().japanese() + "の記載は " + own + " ですが、構成市町村の合計は " + all + " です。"),
				List.of(new Finding.Place(region.subject().at(summed.attribute()), own))));
	}

	private static Optional<Finding> dates(List<RegionMember> members) {
		var dated = members.stream().filter(member -> member.population().isPresent() && !member.populationDate().isBlank()).toList();
		var dates = dated.stream().map(member -> member.populationDate().strip()).distinct().sorted().toList();
		if (dates.size() < 2) {
			return Optional.empty();
		}
		return Optional.of(new Finding("region.dates.differ", Severity.INFO,
				LocalizedText.of("Populations of different dates are added: " + String.join(", ", dates) + ".",
						"時点の異なる人口を合計しています: " + String.join("、", dates)),
				dated.stream().map(member -> new Finding.Place(member.subject().at("populationDate"), member.populationDate())).toList()));
	}
}
