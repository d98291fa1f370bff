package machi.ui.funding.matrix;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.ui.Messages;
import machi.ui.funding.matrix.Key.Kind;

/**
 * Amounts in rows and columns. Totals are the sums of what stands in them; where budgets and cost items can be compared, the
 * other amounts and the difference stand behind the totals.
 */
public final class Matrix {

	private static final Messages TEXT = Messages.beside(Matrix.class);

	private final View view;
	private final List<Fact> all;
	private final List<Fact> facts;
	private final List<Fact> compared;
	private final List<Key> rows;
	private final List<Key> columns;

	/**
	 * What is looked at, and how.
	 *
	 * @param only head of a third dimension to which the amounts are limited
	 */
	public record View(Amounts amounts, Dimension rows, Dimension columns, Optional<Key> only) {

		public View {
			Objects.requireNonNull(amounts);
			Objects.requireNonNull(rows);
			Objects.requireNonNull(columns);
			Objects.requireNonNull(only);
		}
	}

	private Matrix(View view, List<Fact> all, List<Fact> compared, Axis axis) {
		this.view = view;
		this.all = all;
		this.facts = all.stream().filter(fact -> view.only().map(only -> only.covers().test(fact)).orElse(true)).toList();
		this.compared = compared;
		this.rows = withTotals(axis.keys(view.rows(), facts));
		this.columns = withTotals(axis.keys(view.columns(), facts));
	}

	public static Matrix of(View view, Facts facts, Axis axis) {
		return new Matrix(view, facts.of(view.amounts()), compared(view, facts), axis);
	}

	/** Budgets are compared with cost items and the reverse, where both can be told apart by what stands in rows and columns. */
	private static List<Fact> compared(View view, Facts facts) {
		boolean comparable = view.only().isEmpty() && comparable(view.rows()) && comparable(view.columns());
		if (!comparable || view.amounts() == Amounts.FUNDING) {
			return List.of();
		}
		var own = facts.of(view.amounts());
		var others = facts.of(view.amounts() == Amounts.BUDGET ? Amounts.ITEMS : Amounts.BUDGET);
		return own.isEmpty() ? List.of() : others;
	}

	private static boolean comparable(Dimension dimension) {
		return dimension == Dimension.SIDE || dimension == Dimension.YEAR || dimension == Dimension.INITIATIVE;
	}

	private List<Key> withTotals(List<Key> keys) {
		var all = new ArrayList<>(keys);
		all.add(new Key(null, "total", TEXT.get("total"), Kind.TOTAL, 0, Fact::counted));
		if (!compared.isEmpty()) {
			var other = view.amounts() == Amounts.BUDGET ? "items" : "budget";
			all.add(new Key(null, other, TEXT.get(other), Kind.COMPARED, 0, Fact::counted));
			all.add(new Key(null, "difference", TEXT.get("difference"), Kind.DIFFERENCE, 0, Fact::counted));
		}
		return List.copyOf(all);
	}

	public View view() {
		return view;
	}

	public List<Key> rows() {
		return rows;
	}

	public List<Key> columns() {
		return columns;
	}

	/** All amounts, also those that the view leaves out. */
	public List<Fact> all() {
		return all;
	}

	/** The facts in a cell of amounts. */
	public List<Fact> facts(Key row, Key column) {
		return facts.stream().filter(fact -> row.covers().test(fact) && column.covers().test(fact)).toList();
	}

	/** The number in a cell; empty where nothing is entered or nothing can be compared. */
	public Optional<BigDecimal> amount(Key row, Key column) {
		boolean rowSums = row.kind() == Kind.COMPARED || row.kind() == Kind.DIFFERENCE;
		boolean columnSums = column.kind() == Kind.COMPARED || column.kind() == Kind.DIFFERENCE;
		if (rowSums && columnSums) {
			return row.kind() == column.kind() ? compare(row.kind(), row, column) : Optional.empty();
		}
		if (rowSums || columnSums) {
			return compare(rowSums ? row.kind() : column.kind(), row, column);
		}
		return sum(facts, row, column);
	}

	private Optional<BigDecimal> compare(Kind kind, Key row, Key column) {
		if (row.dimension() == Dimension.INITIATIVE || column.dimension() == Dimension.INITIATIVE) {
			// budgets are stated for the whole, items entered for its parts: only sides can be compared
			return Optional.empty();
		}
		var others = sum(compared, row, column);
		if (kind == Kind.COMPARED) {
			return others;
		}
		var own = sum(facts, row, column);
		if (own.isEmpty() && others.isEmpty()) {
			return Optional.empty();
		}
		var difference = own.orElse(BigDecimal.ZERO).subtract(others.orElse(BigDecimal.ZERO));
		return Optional.of(view.amounts() == Amounts.BUDGET ? difference : difference.negate());
	}

	private static Optional<BigDecimal> sum(List<Fact> facts, Key row, Key column) {
		boolean total = isSum(row) || isSum(column);
		return facts.stream().filter(fact -> row.covers().test(fact) && column.covers().test(fact)).filter(fact -> !total || fact.counted())
				.map(Fact::amountThousandYen).reduce(BigDecimal::add);
	}

	private static boolean isSum(Key key) {
		return key.kind() != Kind.AMOUNT || key.dimension() == Dimension.SIDE;
	}

	/** Whether every total row and column is the sum of its parts, added up one by one. */
	public boolean closes() {
		return closes(rows, columns, true) && closes(columns, rows, false);
	}

	private boolean closes(List<Key> across, List<Key> along, boolean rowsFirst) {
		var total = along.stream().filter(key -> key.kind() == Kind.TOTAL).findFirst().orElseThrow();
		for (var key : across) {
			if (key.kind() == Kind.TOTAL || key.kind() == Kind.SUBTOTAL) {
				var parts = along.stream().filter(part -> part.kind() == (view(rowsFirst) == Dimension.INITIATIVE ? Kind.SUBTOTAL : Kind.AMOUNT))
						.map(part -> cell(key, part, rowsFirst)).reduce(BigDecimal.ZERO, BigDecimal::add);
				if (parts.compareTo(cell(key, total, rowsFirst)) != 0) {
					return false;
				}
			}
		}
		return true;
	}

	private Dimension view(boolean rowsFirst) {
		return rowsFirst ? view.columns() : view.rows();
	}

	private BigDecimal cell(Key across, Key along, boolean rowsFirst) {
		return (rowsFirst ? amount(across, along) : amount(along, across)).orElse(BigDecimal.ZERO);
	}

	/** The sum of all. */
	public BigDecimal total() {
		return facts.stream().filter(Fact::counted).map(Fact::amountThousandYen).reduce(BigDecimal.ZERO, BigDecimal::add);
	}
}
