package machi.check.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.check.StatedAmount;
import machi.check.StatedAmount.Role;
import machi.quantity.Quantity;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Amounts of one topic that are stated in a unit of another dimension, such as a battery's capacity in kW. */
final class TopicUnits {

	private record Place(String scope, Unit unit) {
	}

	private TopicUnits() {
	}

	/** The unit of the register, whose unit is fixed; else the one that is used most. */
	static Unit usual(List<StatedAmount> topic) {
		var planned = topic.stream().filter(amount -> amount.role() == Role.PLANNED).map(StatedAmount::unit).findFirst();
		return planned.orElseGet(() -> {
			var counts = topic.stream().map(StatedAmount::unit).collect(Collectors.groupingBy(unit -> unit, LinkedHashMap::new, Collectors.counting()));
			return counts.entrySet().stream().reduce((a, b) -> b.getValue() > a.getValue() ? b : a).orElseThrow().getKey();
		});
	}

	static List<Finding> findings(List<StatedAmount> topic, Unit usual) {
		var wrong = new LinkedHashMap<Place, List<StatedAmount>>();
		for (var amount : topic) {
			if (!amount.unit().isConvertibleTo(usual)) {
				wrong.computeIfAbsent(new Place(amount.scope(), amount.unit()), any -> new ArrayList<>()).add(amount);
			}
		}
		var right = topic.stream().filter(amount -> amount.unit().isConvertibleTo(usual)).findFirst();
		var findings = new ArrayList<Finding>();
		for (var amounts : wrong.values()) {
			var places = new ArrayList<>(amounts.stream().map(TopicUnits::place).toList());
			right.map(TopicUnits::place).ifPresent(places::add);
			var first = amounts.getFirst();
			findings.add(new Finding("unit.unfit", Severity.WARNING, LocalizedText.of(
					first.scopeName().english() + ", " + first.title().english() + ": " + amounts.size() + " amounts are given in " + name(first.unit())
							+ " (" + values(amounts) + "), elsewhere in " + name(usual) + ". They are not converted and not compared.",
					first.scopeName().japanese() + " " + first.title().japanese() + ": " + amounts.size() + " 件の単位が " + name(first.unit()) + " ("
							+ values(amounts) + ")ですが、他の箇所では " + name(usual) + " です。換算も照合もしていません。"),
					places));
		}
		return findings;
	}

	private static String name(Unit unit) {
		return unit.symbol().isEmpty() ? "1" : unit.symbol();
	}

	private static Finding.Place place(StatedAmount amount) {
		return new Finding.Place(amount.subject(), new Quantity(amount.value(), amount.unit()).grouped());
	}

	private static String values(List<StatedAmount> amounts) {
		return amounts.stream().map(amount -> new Quantity(amount.value(), amount.unit()).grouped()).distinct().collect(Collectors.joining(", "));
	}
}
