package machi.ui.funding.matrix;

import static machi.ui.funding.matrix.Initiatives.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;

import machi.model.program.BudgetLine;
import machi.model.program.CostItem;
import machi.model.program.CostPhase;
import machi.model.program.FundingLine;
import machi.model.program.InitiativePlan;
import machi.model.program.ProgramFactory;
import machi.model.program.ProgramPackage.Literals;
import machi.model.program.Side;
import machi.ui.Messages;
import machi.ui.NewIds;
import machi.ui.funding.matrix.Key.Kind;
import machi.workspace.OpenProgram;

/**
 * Commands that put an amount into a cell. A cell that stands for one entered amount changes it; an empty one whose row and
 * column say what it would be makes it; an amount that is cleared is removed.
 */
public final class MatrixEdits {

	private static final Messages TEXT = Messages.beside(MatrixEdits.class);
	private static final ProgramFactory MAKE = ProgramFactory.eINSTANCE;

	private final OpenProgram program;
	private final Initiatives initiatives;
	private final Matrix matrix;
	private final NewIds ids;

	public MatrixEdits(OpenProgram program, Initiatives initiatives, Matrix matrix) {
		this.program = program;
		this.initiatives = initiatives;
		this.matrix = matrix;
		this.ids = new NewIds(program);
	}

	/** Why the cell takes no amount, as a sentence; empty when it does. */
	public Optional<String> refusal(Key row, Key column) {
		if (row.kind() != Kind.AMOUNT || column.kind() != Kind.AMOUNT) {
			return Optional.of(TEXT.get("refused.sum"));
		}
		if (value(Dimension.SOURCE, row, column).filter(Facts.OWN_FUNDS::equals).isPresent()) {
			return Optional.of(TEXT.get("refused.own"));
		}
		if (matrix.facts(row, column).size() > 1) {
			return Optional.of(TEXT.get("refused.several", matrix.facts(row, column).size()));
		}
		if (!matrix.facts(row, column).isEmpty()) {
			return matrix.facts(row, column).getFirst().entered().isEmpty() ? Optional.of(TEXT.get("refused.computed")) : Optional.empty();
		}
		return missing(row, column);
	}

	/** What would have to be known to make a new amount. */
	private Optional<String> missing(Key row, Key column) {
		boolean year = value(Dimension.YEAR, row, column).filter(text -> !text.isEmpty()).isPresent();
		return switch (matrix.view().amounts()) {
		case BUDGET -> year && initiative(row, column).isPresent() ? Optional.empty() : Optional.of(TEXT.get("refused.budget"));
		case ITEMS -> year && item(row, column).isPresent() ? Optional.empty() : Optional.of(TEXT.get("refused.items"));
		case FUNDING -> year && source(row, column).isPresent() ? Optional.empty() : Optional.of(TEXT.get("refused.funding"));
		};
	}

	private Optional<String> value(Dimension dimension, Key row, Key column) {
		return Stream.of(Optional.of(row), Optional.of(column), matrix.view().only()).flatMap(Optional::stream)
				.filter(key -> key.dimension() == dimension).map(Key::value).findFirst();
	}

	private Optional<String> initiative(Key row, Key column) {
		return value(Dimension.INITIATIVE, row, column).filter(id -> !id.isEmpty())
				.or(() -> value(Dimension.SIDE, row, column).flatMap(side -> initiatives.only(Side.getByName(side))));
	}

	private Optional<CostItem> item(Key row, Key column) {
		return value(Dimension.ITEM, row, column).flatMap(program::element).filter(CostItem.class::isInstance).map(CostItem.class::cast);
	}

	private Optional<String> source(Key row, Key column) {
		return value(Dimension.SOURCE, row, column).filter(id -> !id.isEmpty());
	}

	/**
	 * An amount for a cell that takes one.
	 *
	 * @param amount in thousand yen; null clears the cell
	 */
	public record Change(Key row, Key column, BigDecimal amount) {
	}

	/**
	 * Puts amounts into cells, as one step.
	 *
	 * @return empty when nothing changes
	 */
	public Optional<Command> set(List<Change> changes, String label) {
		var command = new CompoundCommand(label);
		if (matrix.view().amounts() == Amounts.ITEMS) {
			setItems(command, changes);
		} else {
			changes.forEach(change -> setLine(command, change));
		}
		return command.isEmpty() ? Optional.empty() : Optional.of(command);
	}

	/** Puts an amount into one cell. */
	public Optional<Command> set(Key row, Key column, BigDecimal amount) {
		return set(List.of(new Change(row, column, amount)), TEXT.get(amount == null ? "clear" : "set"));
	}

	private void setLine(CompoundCommand command, Change change) {
		var facts = matrix.facts(change.row(), change.column());
		boolean budget = matrix.view().amounts() == Amounts.BUDGET;
		var amount = change.amount();
		if (!facts.isEmpty()) {
			setLine(command, facts.getFirst().entered().orElseThrow(),
					budget ? Literals.BUDGET_LINE__AMOUNT_THOUSAND_YEN : Literals.FUNDING_LINE__AMOUNT_THOUSAND_YEN, amount);
		} else if (amount != null) {
			var line = budget ? budgetLine(change.row(), change.column(), amount) : fundingLine(change.row(), change.column(), amount);
			command.append(new AddCommand(program.editingDomain(), program.domainForEditing(Literals.INITIATIVE_PLAN),
					budget ? Literals.INITIATIVE_PLAN__BUDGET_LINES : Literals.INITIATIVE_PLAN__FUNDING_LINES, line));
		}
	}

	private void setLine(CompoundCommand command, EObject line, EAttribute attribute, BigDecimal amount) {
		if (amount == null) {
			command.append(RemoveCommand.create(program.editingDomain(), line.eContainer(), line.eContainmentFeature(), line));
		} else if (!amount.equals(line.eGet(attribute))) {
			command.append(new SetCommand(program.editingDomain(), line, attribute, amount));
		}
	}

	private BudgetLine budgetLine(Key row, Key column, BigDecimal amount) {
		var line = MAKE.createBudgetLine();
		line.setId(ids.next(Literals.BUDGET_LINE));
		line.setInitiative(initiative(row, column).orElseThrow());
		line.setFiscalYear(year(row, column));
		line.setAmountThousandYen(amount);
		return line;
	}

	private Integer year(Key row, Key column) {
		return Integer.valueOf(value(Dimension.YEAR, row, column).orElseThrow());
	}

	/** The initiative that rows or columns name, else that of all other amounts of the source. */
	private FundingLine fundingLine(Key row, Key column, BigDecimal amount) {
		var line = MAKE.createFundingLine();
		line.setId(ids.next(Literals.FUNDING_LINE));
		var source = source(row, column).orElseThrow();
		initiative(row, column).or(() -> usualInitiative(source)).ifPresent(line::setInitiative);
		line.setFiscalYear(year(row, column));
		line.setGrantProgram(source);
		line.setAmountThousandYen(amount);
		return line;
	}

	private Optional<String> usualInitiative(String source) {
		var known = program.domain(InitiativePlan.class).stream().flatMap(plan -> plan.getFundingLines().stream())
				.filter(line -> source.equals(line.getGrantProgram())).map(line -> text(line.getInitiative())).distinct().toList();
		return known.size() == 1 && !known.getFirst().isEmpty() ? Optional.of(known.getFirst()) : Optional.empty();
	}

	/** The changes of each item together: its years are entered as a whole. */
	private void setItems(CompoundCommand command, List<Change> changes) {
		var byItem = new LinkedHashMap<CostItem, List<Change>>();
		for (var change : changes) {
			var facts = matrix.facts(change.row(), change.column());
			var item = facts.isEmpty() ? item(change.row(), change.column()).orElseThrow() : (CostItem) facts.getFirst().entered().orElseThrow();
			byItem.computeIfAbsent(item, any -> new ArrayList<>()).add(change);
		}
		byItem.forEach((item, own) -> {
			if (own.size() == 1 && isOnlyYear(item, year(own.getFirst()))) {
				setCost(command, item, own.getFirst().amount());
			} else {
				setYears(command, item, own);
			}
		});
	}

	private Optional<Integer> year(Change change) {
		return value(Dimension.YEAR, change.row(), change.column()).filter(text -> !text.isEmpty()).map(Integer::valueOf);
	}

	/** Whether the item costs all it costs in that year, or in no stated one. */
	private static boolean isOnlyYear(CostItem item, Optional<Integer> year) {
		return item.getPhases().isEmpty() && item.getEndFiscalYear() == null
				&& (year.isEmpty() || year.get().equals(item.getFiscalYear()));
	}

	/** An item always has a cost: what is cleared is zero. */
	private void setCost(CompoundCommand command, CostItem item, BigDecimal amount) {
		var cost = amount == null ? BigDecimal.ZERO : amount;
		if (!cost.equals(item.getCostThousandYen())) {
			command.append(new SetCommand(program.editingDomain(), item, Literals.COST_ITEM__COST_THOUSAND_YEN, cost));
		}
	}

	private void setYears(CompoundCommand command, CostItem item, List<Change> changes) {
		var before = phases(item);
		var years = new TreeMap<>(before);
		for (var change : changes) {
			year(change).ifPresent(year -> {
				if (change.amount() == null) {
					years.remove(year);
				} else {
					years.put(year, change.amount());
				}
			});
		}
		if (!years.equals(before)) {
			setPhases(command, item, years);
		}
	}

	/** The present years of the item, also those that are spread and not entered. */
	private TreeMap<Integer, BigDecimal> phases(CostItem item) {
		var years = new TreeMap<Integer, BigDecimal>();
		if (!item.getPhases().isEmpty()) {
			item.getPhases().forEach(phase -> years.merge(phase.getFiscalYear() == null ? 0 : phase.getFiscalYear(),
					phase.getAmountThousandYen() == null ? BigDecimal.ZERO : phase.getAmountThousandYen(), BigDecimal::add));
			return years;
		}
		matrix.all().stream().filter(fact -> fact.item().equals(item.getId()))
				.forEach(fact -> fact.year().ifPresent(year -> years.put(year, fact.amountThousandYen())));
		return years;
	}

	private void setPhases(CompoundCommand command, CostItem item, TreeMap<Integer, BigDecimal> years) {
		var domain = program.editingDomain();
		var present = new TreeMap<Integer, CostPhase>();
		for (var phase : item.getPhases()) {
			// the amounts of a year that is entered twice are one amount from now on
			if (present.putIfAbsent(phase.getFiscalYear() == null ? 0 : phase.getFiscalYear(), phase) != null) {
				command.append(new RemoveCommand(domain, item, Literals.COST_ITEM__PHASES, phase));
			}
		}
		present.forEach((year, phase) -> {
			if (!years.containsKey(year)) {
				command.append(new RemoveCommand(domain, item, Literals.COST_ITEM__PHASES, phase));
			}
		});
		years.forEach((year, amount) -> {
			var phase = present.get(year);
			if (phase == null) {
				var made = MAKE.createCostPhase();
				made.setFiscalYear(year);
				made.setAmountThousandYen(amount);
				command.append(new AddCommand(domain, item, Literals.COST_ITEM__PHASES, made));
			} else if (!amount.equals(phase.getAmountThousandYen())) {
				command.append(new SetCommand(domain, phase, Literals.COST_PHASE__AMOUNT_THOUSAND_YEN, amount));
			}
		});
	}
}
