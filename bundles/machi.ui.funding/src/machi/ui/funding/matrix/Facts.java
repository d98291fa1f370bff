package machi.ui.funding.matrix;

import static machi.ui.funding.matrix.Initiatives.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import machi.calculation.CalculationResult;
import machi.calculation.ResultTable;
import machi.model.program.CostItem;
import machi.model.program.FundingKind;
import machi.model.program.InitiativePlan;
import machi.model.program.Side;

/** The amounts of a plan: what is entered, and what the calculator cost.funding makes of it. */
public final class Facts {

	/** Stands for what the other sources leave to be paid. */
	public static final String OWN_FUNDS = "ownFunds";

	private static final String YEAR = "fy-";
	private static final String UNDATED = "undated";

	private final InitiativePlan plan;
	private final Initiatives initiatives;
	private final Optional<CalculationResult> result;

	/** @param result of cost.funding; empty while it is computed or when it is not possible */
	public Facts(InitiativePlan plan, Initiatives initiatives, Optional<CalculationResult> result) {
		this.plan = plan;
		this.initiatives = initiatives;
		this.result = result;
	}

	public List<Fact> of(Amounts amounts) {
		return switch (amounts) {
		case BUDGET -> budget();
		case ITEMS -> items();
		case FUNDING -> funding();
		};
	}

	private record Line(String initiative, Integer year) {
	}

	private List<Fact> budget() {
		Set<Line> stated = new HashSet<>();
		plan.getBudgetLines().forEach(line -> stated.add(new Line(text(line.getInitiative()), line.getFiscalYear())));
		var facts = new ArrayList<Fact>();
		for (var line : plan.getBudgetLines()) {
			var initiative = text(line.getInitiative());
			boolean part = initiatives.upwards(initiative).stream().skip(1).anyMatch(above -> stated.contains(new Line(above, line.getFiscalYear())));
			if (line.getAmountThousandYen() != null) {
				facts.add(new Fact(initiatives.side(initiative), initiative, "", Optional.ofNullable(line.getFiscalYear()), "",
						line.getAmountThousandYen(), !part, Optional.of(line)));
			}
		}
		return facts;
	}

	/** The years of cost items, as phases say or spread by the calculator. */
	private List<Fact> items() {
		var table = result.flatMap(found -> found.table("items"));
		var facts = new ArrayList<Fact>();
		for (var item : plan.getCostItems()) {
			table.ifPresent(items -> items.columns().stream().map(column -> column.id())
					.filter(column -> column.startsWith(YEAR) || column.equals(UNDATED))
					.forEach(column -> items.number(text(item.getId()), column).ifPresent(amount -> facts.add(fact(item, year(column), amount)))));
		}
		return facts;
	}

	private Fact fact(CostItem item, Optional<Integer> year, BigDecimal amount) {
		var initiative = text(item.getInitiative());
		return new Fact(initiatives.side(initiative), initiative, text(item.getId()), year, text(item.getGrantProgram()), amount, true,
				Optional.of(item));
	}

	private static Optional<Integer> year(String row) {
		return row.startsWith(YEAR) ? Optional.of(Integer.valueOf(row.substring(YEAR.length()))) : Optional.empty();
	}

	private List<Fact> funding() {
		var facts = new ArrayList<Fact>();
		var own = new HashSet<String>();
		plan.getGrantPrograms().stream().filter(program -> program.getKind() == FundingKind.OWN_FUNDS)
				.forEach(program -> own.add(text(program.getId())));
		for (var line : plan.getFundingLines()) {
			// stated own funds are compared with the remainder and not added to it
			if (line.getAmountThousandYen() != null && !own.contains(text(line.getGrantProgram()))) {
				var initiative = text(line.getInitiative());
				facts.add(new Fact(initiatives.side(initiative), initiative, "", Optional.ofNullable(line.getFiscalYear()),
						text(line.getGrantProgram()), line.getAmountThousandYen(), true, Optional.of(line)));
			}
		}
		addRemainder(facts);
		return facts;
	}

	/** By side and year: the money needed less what the sources give. */
	private void addRemainder(List<Fact> facts) {
		var budget = result.flatMap(found -> found.table("budget")).filter(table -> !table.rows().isEmpty());
		var needed = budget.or(() -> result.flatMap(found -> found.table("phased")));
		if (needed.isEmpty()) {
			return;
		}
		var given = List.copyOf(facts);
		var years = new ArrayList<Optional<Integer>>();
		needed.get().rows().stream().map(row -> row.id()).filter(id -> id.startsWith(YEAR)).map(Facts::year).forEach(years::add);
		given.stream().map(Fact::year).filter(year -> year.isPresent() && !years.contains(year)).distinct().forEach(years::add);
		years.add(Optional.empty());
		for (var side : Side.VALUES) {
			for (var year : years) {
				var remainder = needed(needed.get(), side, year).subtract(given.stream().filter(fact -> fact.side() == side && fact.year().equals(year))
						.map(Fact::amountThousandYen).reduce(BigDecimal.ZERO, BigDecimal::add));
				if (remainder.signum() != 0) {
					facts.add(new Fact(side, "", "", year, OWN_FUNDS, remainder, true, Optional.empty()));
				}
			}
		}
	}

	private static BigDecimal needed(ResultTable table, Side side, Optional<Integer> year) {
		return table.number(year.map(number -> YEAR + number).orElse(UNDATED), side.getName().toLowerCase(Locale.ROOT)).orElse(BigDecimal.ZERO);
	}
}
