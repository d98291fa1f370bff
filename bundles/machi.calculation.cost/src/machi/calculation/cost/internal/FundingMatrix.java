package machi.calculation.cost.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import machi.calculation.CalculationException;
import machi.calculation.InputCheck;
import machi.calculation.Subject;
import machi.calculation.cost.BudgetAmount;
import machi.calculation.cost.FundedInitiative;
import machi.calculation.cost.FundingInput;
import machi.calculation.cost.FundingSource;
import machi.calculation.cost.PhasedItem;
import machi.calculation.cost.PlannedFunding;
import machi.calculation.cost.Side;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;

/** The money of a program: what is stated and what its cost items come to, by side and year. */
final class FundingMatrix {

	private static final FundingSource UNNAMED = new FundingSource(Subject.NONE, LocalizedText.of("No source stated", "財源の記載なし"), false,
			Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

	private record Line(String initiative, FiscalYear year) {
	}

	private final FundingInput input;
	private final Map<String, FundedInitiative> initiatives = new LinkedHashMap<>();
	private final Set<Line> stated = new HashSet<>();
	private final AmountsByYear budget = new AmountsByYear();
	private final AmountsByYear items = new AmountsByYear();

	FundingMatrix(FundingInput input) throws CalculationException {
		this.input = input;
		InputCheck.unique(input.initiatives(), FundedInitiative::id, FundedInitiative::subject);
		InputCheck.unique(input.sources(), FundingSource::id, FundingSource::subject);
		InputCheck.unique(input.items(), item -> item.subject().elementId(), PhasedItem::subject);
		input.initiatives().forEach(initiative -> initiatives.put(initiative.id(), initiative));
		for (var line : input.budget()) {
			InputCheck.notNegative(line.amountThousandYen(), line.subject());
			stated.add(new Line(line.initiative(), line.fiscalYear()));
		}
		for (var line : countedBudget()) {
			budget.add(side(line.initiative()), line.fiscalYear(), line.amountThousandYen());
		}
		for (var item : input.items()) {
			add(item);
		}
		for (var line : input.planned()) {
			InputCheck.notNegative(line.amountThousandYen(), line.subject());
		}
	}

	private void add(PhasedItem item) throws CalculationException {
		InputCheck.notNegative(item.costThousandYen(), item.subject().at("costThousandYen"));
		for (var phase : item.phases()) {
			InputCheck.notNegative(phase.amountThousandYen(), item.subject().at("phases"));
		}
		var years = years(item);
		years.forEach((year, amount) -> items.add(side(item.initiative()), year, amount));
		if (years.isEmpty()) {
			items.addUndated(side(item.initiative()), item.costThousandYen());
		}
	}

	FundingInput input() {
		return input;
	}

	AmountsByYear budget() {
		return budget;
	}

	AmountsByYear items() {
		return items;
	}

	Map<FiscalYear, BigDecimal> years(PhasedItem item) {
		return item.years(input.spreadScale());
	}

	/** An initiative that nothing names serves no side. */
	Side side(String initiative) {
		return Optional.ofNullable(initiatives.get(initiative)).map(FundedInitiative::side).orElse(Side.UNASSIGNED);
	}

	Optional<FundedInitiative> initiative(String id) {
		return Optional.ofNullable(initiatives.get(id));
	}

	/** The initiative itself and what it is part of, from below. */
	List<String> upwards(String initiative) {
		var path = new ArrayList<String>();
		var next = initiative;
		while (!next.isEmpty() && !path.contains(next)) {
			path.add(next);
			next = initiative(next).map(FundedInitiative::parent).orElse("");
		}
		return path;
	}

	/** The stated amounts that count: a part whose whole states an amount for the same year is a breakdown of it. */
	List<BudgetAmount> countedBudget() {
		return input.budget().stream().filter(line -> whole(line).isEmpty()).toList();
	}

	/** The nearest initiative above a stated amount that states one for the same year. */
	Optional<String> whole(BudgetAmount line) {
		return upwards(line.initiative()).stream().skip(1).filter(above -> stated.contains(new Line(above, line.fiscalYear()))).findFirst();
	}

	/** The nearest initiative, itself or above, that states a budget for any year. */
	Optional<String> budgetHolder(String initiative) {
		return upwards(initiative).stream().filter(id -> input.budget().stream().anyMatch(line -> line.initiative().equals(id))).findFirst();
	}

	/** What money is needed for: the stated budget, or the cost items where none is stated. */
	AmountsByYear basis() {
		return budget.isEmpty() ? items : budget;
	}

	/** The sources that give money of others, in their order; money whose source is not named comes last. */
	List<FundingSource> givers() {
		var givers = new ArrayList<>(input.sources().stream().filter(source -> !source.ownFunds()).toList());
		if (input.planned().stream().anyMatch(this::isUnnamed)) {
			givers.add(UNNAMED);
		}
		return givers;
	}

	/** What is planned to come from a source. */
	Stream<PlannedFunding> planned(FundingSource source) {
		return input.planned().stream().filter(line -> source == UNNAMED ? isUnnamed(line) : line.source().equals(source.id()));
	}

	private boolean isUnnamed(PlannedFunding line) {
		return input.sources().stream().noneMatch(source -> source.id().equals(line.source()));
	}

	/** Years of anything that is entered. */
	SortedSet<FiscalYear> allYears() {
		var years = new TreeSet<>(budget.years());
		years.addAll(items.years());
		input.planned().stream().map(PlannedFunding::fiscalYear).flatMap(Optional::stream).forEach(years::add);
		return years;
	}

	/** Sides that an initiative has or money is entered for. */
	List<Side> sides() {
		var sides = new TreeSet<Side>(budget.sides());
		sides.addAll(items.sides());
		input.initiatives().stream().map(FundedInitiative::side).filter(side -> side != Side.UNASSIGNED).forEach(sides::add);
		return List.copyOf(sides);
	}
}
