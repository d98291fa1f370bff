package machi.calculation.cost.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import machi.calculation.CalculationException;
import machi.calculation.Subject;
import machi.calculation.cost.CostLine;
import machi.calculation.cost.CostedInitiative;
import machi.calculation.cost.FundingProgram;
import machi.calculation.cost.ProjectCostInput;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;

/** Cost and money of one initiative in one year. */
record CostGroup(FiscalYear fiscalYear, CostedInitiative initiative, List<CostLine> lines, List<Funding> fundings) {

	private static final FundingProgram NO_PROGRAM = new FundingProgram(Subject.NONE,
			LocalizedText.of("No source stated", "財源の記載なし"), false, Optional.empty(), List.of());

	private record Key(FiscalYear year, int rank, String initiative) implements Comparable<Key> {

		@Override
		public int compareTo(Key other) {
			int byYear = year.compareTo(other.year);
			int byRank = byYear != 0 ? byYear : Integer.compare(rank, other.rank);
			return byRank != 0 ? byRank : initiative.compareTo(other.initiative);
		}
	}

	/** The groups by year, then in the order of the initiatives. */
	static List<CostGroup> all(ProjectCostInput input) throws CalculationException {
		var initiatives = new LinkedHashMap<String, CostedInitiative>();
		input.initiatives().forEach(initiative -> initiatives.put(initiative.id(), initiative));
		var ranks = new ArrayList<>(initiatives.keySet());
		var lines = new TreeMap<Key, List<CostLine>>();
		for (var line : input.lines()) {
			checkAmounts(line);
			var key = new Key(line.fiscalYear(), ranks.indexOf(line.initiative()), line.initiative());
			lines.computeIfAbsent(key, any -> new ArrayList<>()).add(line);
		}
		for (var stated : input.stated()) {
			var key = new Key(stated.fiscalYear(), ranks.indexOf(stated.initiative()), stated.initiative());
			lines.computeIfAbsent(key, any -> new ArrayList<>());
		}
		var groups = new ArrayList<CostGroup>();
		for (var entry : lines.entrySet()) {
			var id = entry.getKey().initiative();
			groups.add(new CostGroup(entry.getKey().year(), initiatives.getOrDefault(id, unknown(id)), entry.getValue(),
					fundings(input, entry.getKey().year(), id, entry.getValue())));
		}
		return List.copyOf(groups);
	}

	private static void checkAmounts(CostLine line) throws CalculationException {
		check(line, line.costThousandYen(), "costThousandYen");
		check(line, line.eligibleThousandYen(), "eligibleCostThousandYen");
		check(line, line.quantity(), "quantity");
	}

	private static void check(CostLine line, BigDecimal amount, String attribute) throws CalculationException {
		if (amount.signum() < 0) {
			throw new CalculationException(LocalizedText.of("The amount must not be negative", "負の値は入力できません"),
					line.subject().at(attribute), amount.toPlainString());
		}
	}

	private static CostedInitiative unknown(String id) {
		var name = id.isEmpty() ? LocalizedText.of("No initiative", "取組の記載なし") : LocalizedText.same(id);
		return new CostedInitiative(new Subject(id, "", id, List.of()), name);
	}

	private static List<Funding> fundings(ProjectCostInput input, FiscalYear year, String initiative, List<CostLine> lines) {
		var programs = new ArrayList<>(input.programs());
		programs.add(NO_PROGRAM);
		var fundings = new ArrayList<Funding>();
		for (var program : programs) {
			var own = lines.stream().filter(line -> line.program().equals(program.id())).toList();
			var stated = input.stated().stream().filter(funding -> funding.fiscalYear().equals(year)
					&& funding.initiative().equals(initiative) && funding.program().equals(program.id())).toList();
			if (!own.isEmpty() || !stated.isEmpty()) {
				fundings.add(Funding.of(program, own, stated, input.grantRounding()));
			}
		}
		return fundings;
	}

	String id() {
		return fiscalYear.year() + "/" + initiative.id();
	}

	BigDecimal cost() {
		return sum(CostLine::costThousandYen);
	}

	BigDecimal eligible() {
		return sum(CostLine::eligibleThousandYen);
	}

	private BigDecimal sum(Function<CostLine, BigDecimal> amount) {
		return lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** The grants by rule; zero when no grant is asked for, empty when no rule is stated for any. */
	Optional<BigDecimal> grantByRule() {
		var grants = fundings.stream().filter(funding -> funding.program().grant()).toList();
		var known = grants.stream().map(Funding::rule).flatMap(Optional::stream).toList();
		return grants.isEmpty() || !known.isEmpty() ? Optional.of(known.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
				: Optional.empty();
	}

	/** The grants that documents state; empty when they state none. */
	Optional<BigDecimal> statedGrant() {
		return fundings.stream().filter(funding -> funding.program().grant()).map(Funding::stated).flatMap(Optional::stream)
				.reduce(BigDecimal::add);
	}

	/** What the groups have in common with a key, in order of appearance. */
	static <K> Map<K, List<CostGroup>> by(List<CostGroup> groups, Function<CostGroup, K> key) {
		var parts = new LinkedHashMap<K, List<CostGroup>>();
		groups.forEach(group -> parts.computeIfAbsent(key.apply(group), any -> new ArrayList<>()).add(group));
		return parts;
	}
}
