package machi.check.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.check.StatedText;
import machi.quantity.text.LocalizedText;

/** Terms that are mixed up, phases that are stated twice, and units that are spelled in several ways. */
final class TermWording {

	/** ZEH is a house, ZEB a building: one object cannot be both. */
	private static final Pattern ZERO_ENERGY = Pattern.compile("(?<what>\\p{IsHan}{2,}|[\\p{IsKatakana}ー]{2,})\\s*(?<term>ZEH|ZEB)");
	private static final Pattern PHASE = Pattern.compile("\\d+\\s*期\\s*[\\p{IsHan}・]{2,}");
	/** SI writes kW and kWh. */
	private static final Pattern ODD_UNIT = Pattern.compile("(?<![A-Za-z])(?!kW(?![A-Za-z])|kWh|MW)(?:[kK][wW][hH]?|[mM]w[hH]?)(?![A-Za-z])");

	private record Use(StatedText text, String wording) {
	}

	private TermWording() {
	}

	static List<Finding> mixedTerms(List<StatedText> texts) {
		var uses = new LinkedHashMap<String, Map<String, Use>>();
		for (var text : texts) {
			var matcher = ZERO_ENERGY.matcher(plain(text));
			while (matcher.find()) {
				uses.computeIfAbsent(matcher.group("what"), any -> new LinkedHashMap<>()).putIfAbsent(matcher.group("term"),
						new Use(text, matcher.group()));
			}
		}
		var findings = new ArrayList<Finding>();
		for (var use : uses.values()) {
			if (use.size() == 2) {
				var places = use.values().stream().map(each -> new Finding.Place(each.text().subject(), each.wording())).toList();
				var one = places.getFirst();
				var other = places.getLast();
				findings.add(new Finding("term.mixed", Severity.WARNING, LocalizedText.of(
						"The same object is called \"" + one.value() + "\" in " + one.subject().label() + " and \"" + other.value() + "\" in "
								+ other.subject().label() + ": ZEH is a house, ZEB a building.",
						"同じ対象が「" + one.subject().label() + "」では「" + one.value() + "」、「" + other.subject().label() + "」では「" + other.value()
								+ "」と書かれています(ZEHは住宅、ZEBは建築物)。"),
						places));
			}
		}
		return findings;
	}

	/** The same step of a numbered phase in texts of one initiative that are for different years. */
	static List<Finding> repeatedPhases(List<StatedText> texts) {
		var uses = new LinkedHashMap<String, List<Use>>();
		for (var text : texts) {
			if (!text.initiative().isEmpty() && text.fiscalYear().isPresent()) {
				var matcher = PHASE.matcher(plain(text));
				var found = new LinkedHashSet<String>();
				while (matcher.find()) {
					found.add(matcher.group().replaceAll("\\s", ""));
				}
				found.forEach(phase -> uses.computeIfAbsent(text.initiative() + "\n" + phase, any -> new ArrayList<>()).add(new Use(text, phase)));
			}
		}
		var findings = new ArrayList<Finding>();
		for (var phase : uses.values()) {
			var years = new TreeSet<>(phase.stream().map(use -> use.text().fiscalYear().orElseThrow()).toList());
			if (years.size() > 1) {
				findings.add(repeated(phase));
			}
		}
		return findings;
	}

	private static Finding repeated(List<Use> phase) {
		var places = phase.stream().map(use -> new Finding.Place(use.text().subject(),
				use.text().fiscalYear().orElseThrow().shortJapanese() + " " + use.wording())).toList();
		var years = String.join(", ", phase.stream().map(use -> use.text().fiscalYear().orElseThrow().shortJapanese()).distinct().toList());
		return new Finding("phase.repeated", Severity.INFO,
				LocalizedText.of("\"" + phase.getFirst().wording() + "\" is scheduled more than once: " + years + ".",
						"「" + phase.getFirst().wording() + "」が複数の年度(" + years + ")に記載されています。"),
				places);
	}

	static Optional<Finding> unitSpellings(List<StatedText> texts) {
		var spellings = new TreeSet<String>();
		var places = new ArrayList<Finding.Place>();
		for (var text : texts) {

			var matcher = ODD_UNIT.matcher(text.text());
			if (matcher.find()) {
				spellings.add(matcher.group());
				places.add(new Finding.Place(text.subject(), matcher.group()));
			}
		}
		return places.isEmpty() ? Optional.empty()
				: Optional.of(new Finding("unit.spelling", Severity.INFO,
						LocalizedText.of("Units are written as " + String.join(", ", spellings) + " in " + places.size() + " texts instead of kW, kWh.",
								"単位が " + String.join("、", spellings) + " と書かれています(" + places.size() + " 件)。正しくは kW、kWh です。"),
						places));
	}

	private static String plain(StatedText text) {
		return Normalizer.normalize(text.text(), Normalizer.Form.NFKC);
	}
}
