package machi.ui.funding.matrix;

import static machi.ui.funding.matrix.Initiatives.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;

import machi.model.core.Element;
import machi.model.program.FundingKind;
import machi.model.program.InitiativePlan;
import machi.model.program.ProgramPackage;
import machi.model.program.Side;
import machi.quantity.FiscalYear;
import machi.register.RegisterCatalog;
import machi.ui.Messages;
import machi.workspace.OpenProgram;

/** The heads of rows or columns for each dimension. */
public final class Axis {

	private static final Messages TEXT = Messages.beside(Axis.class);

	private final OpenProgram program;
	private final InitiativePlan plan;
	private final Initiatives initiatives;
	private final Locale locale;

	public Axis(OpenProgram program, InitiativePlan plan, Initiatives initiatives, Locale locale) {
		this.program = program;
		this.plan = plan;
		this.initiatives = initiatives;
		this.locale = locale;
	}

	/** @param facts what is shown: there is a head for each value that occurs, and for those that can be entered */
	public List<Key> keys(Dimension dimension, List<Fact> facts) {
		return switch (dimension) {
		case SIDE -> sides(facts).stream().map(side -> side(side, Key.Kind.AMOUNT)).toList();
		case INITIATIVE -> initiatives(facts);
		case ITEM -> plan.getCostItems().stream().map(item -> element(Dimension.ITEM, item, 0, fact -> fact.item().equals(text(item.getId()))))
				.toList();
		case YEAR -> years(facts);
		case SOURCE -> sources(facts);
		};
	}

	private List<Side> sides(List<Fact> facts) {
		return Side.VALUES.stream()
				.filter(side -> side != Side.UNASSIGNED && !initiatives.of(side).isEmpty() || facts.stream().anyMatch(fact -> fact.side() == side)
						|| side == Side.UNASSIGNED && Side.VALUES.stream().allMatch(any -> any == side || initiatives.of(any).isEmpty()))
				.sorted((one, other) -> Integer.compare(order(one), order(other))).toList();
	}

	private static int order(Side side) {
		return side == Side.UNASSIGNED ? Side.VALUES.size() : side.getValue();
	}

	private Key side(Side side, Key.Kind kind) {
		var title = RegisterCatalog.label(ProgramPackage.Literals.SIDE.getEEnumLiteral(side.getValue())).in(locale);
		return new Key(Dimension.SIDE, side.getName(), title, kind, 0, fact -> fact.side() == side && (kind == Key.Kind.AMOUNT || fact.counted()));
	}

	private List<Key> initiatives(List<Fact> facts) {
		var keys = new ArrayList<Key>();
		for (var side : Side.VALUES.stream().sorted((one, other) -> Integer.compare(order(one), order(other))).toList()) {
			var own = initiatives.of(side);
			boolean loose = facts.stream().anyMatch(fact -> fact.side() == side && initiatives.of(fact.initiative()).isEmpty());
			if (!own.isEmpty() || loose) {
				keys.add(side(side, Key.Kind.SUBTOTAL));
				own.forEach(initiative -> keys.add(element(Dimension.INITIATIVE, initiative, 1 + initiatives.depth(text(initiative.getId())),
						fact -> fact.initiative().equals(text(initiative.getId())))));
			}
			if (loose) {
				keys.add(new Key(Dimension.INITIATIVE, "", TEXT.get("initiative.none"), Key.Kind.AMOUNT, 1,
						fact -> fact.side() == side && initiatives.of(fact.initiative()).isEmpty()));
			}
		}
		return keys;
	}

	private Key element(Dimension dimension, Element element, int depth, Predicate<Fact> covers) {
		return new Key(dimension, text(element.getId()), name(element), Key.Kind.AMOUNT, depth, covers);
	}

	private String name(Element element) {
		var english = element.getNameEn();
		boolean japanese = locale.getLanguage().equals("ja") || english == null || english.isBlank();
		var name = japanese ? element.getName() : english;
		return name == null || name.isBlank() ? text(element.getId()) : name.replaceAll("\\s+", " ");
	}

	/** The years of the program and of all amounts; what names no year comes last. */
	private List<Key> years(List<Fact> facts) {
		var years = new TreeSet<Integer>();
		facts.forEach(fact -> fact.year().ifPresent(years::add));
		var first = program.program().getStartFiscalYear();
		var last = program.program().getEndFiscalYear();
		if (first != null && last != null && first >= 1868 && last <= 2200 && last - first < 40) {
			for (int year = first; year <= last; year++) {
				years.add(year);
			}
		}
		var keys = new ArrayList<Key>();
		years.forEach(year -> keys.add(new Key(Dimension.YEAR, year.toString(), year < 1868 || year > 2200 ? year.toString() : new FiscalYear(year).in(locale),
				Key.Kind.AMOUNT, 0, fact -> fact.year().filter(year::equals).isPresent())));
		if (facts.stream().anyMatch(fact -> fact.year().isEmpty())) {
			keys.add(new Key(Dimension.YEAR, "", TEXT.get("year.none"), Key.Kind.AMOUNT, 0, fact -> fact.year().isEmpty()));
		}
		return keys;
	}

	private List<Key> sources(List<Fact> facts) {
		var keys = new ArrayList<Key>();
		plan.getGrantPrograms().stream()
				.filter(source -> source.getKind() != FundingKind.OWN_FUNDS
						|| facts.stream().anyMatch(fact -> fact.source().equals(text(source.getId()))))
				.forEach(source -> keys
						.add(element(Dimension.SOURCE, source, 0, fact -> fact.source().equals(text(source.getId())))));
		if (facts.stream().anyMatch(this::isUnnamed)) {
			keys.add(new Key(Dimension.SOURCE, "", TEXT.get("source.none"), Key.Kind.AMOUNT, 0, this::isUnnamed));
		}
		if (facts.stream().anyMatch(fact -> fact.source().equals(Facts.OWN_FUNDS))) {
			keys.add(new Key(Dimension.SOURCE, Facts.OWN_FUNDS, TEXT.get("source.own"), Key.Kind.AMOUNT, 0,
					fact -> fact.source().equals(Facts.OWN_FUNDS)));
		}
		return keys;
	}

	private boolean isUnnamed(Fact fact) {
		return !fact.source().equals(Facts.OWN_FUNDS)
				&& plan.getGrantPrograms().stream().noneMatch(source -> text(source.getId()).equals(fact.source()));
	}
}
