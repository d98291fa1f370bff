package machi.ui.simulation.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

import machi.quantity.Unit;
import machi.report.FigureText;
import machi.sweep.EvaluatedDesign;
import machi.sweep.Level;
import machi.sweep.Objective;
import machi.sweep.SweepParameter;
import machi.sweep.SweepPlan;
import machi.sweep.SweepTerm;
import machi.sweep.SweepVocabulary;
import machi.ui.Messages;

/** Designs, their parameters and objectives as a person reads them. */
record DesignText(SweepPlan plan, SweepVocabulary words) {

	private static final Messages TEXT = Messages.beside(DesignText.class);
	private static final MathContext SHOWN = new MathContext(6);

	/** The objective with its unit and where it is summed up. */
	String title(Objective objective) {
		var term = words.objective(objective.name());
		var label = term.map(SweepTerm::label).map(text -> text.in(Locale.getDefault())).orElse(objective.name());
		var unit = unit(term.map(SweepTerm::unit).orElse(Unit.ONE));
		var scope = objective.scope().equals(SweepParameter.EVERYWHERE) ? "" : " · " + objective.scope();
		return label + scope + (unit.isEmpty() ? "" : " (" + unit + ")");
	}

	private String title(SweepParameter parameter) {
		return words.target(parameter.target()).map(SweepTerm::label).map(text -> text.in(Locale.getDefault()))
				.map(label -> parameter.scope().equals(SweepParameter.EVERYWHERE) ? label : label + " · " + parameter.scope())
				.orElse(parameter.name());
	}

	/** The design with its parameters and figures, one a line. */
	String of(EvaluatedDesign evaluated) {
		var text = new StringBuilder(TEXT.get("design", FigureText.number(BigDecimal.valueOf(evaluated.design().index()))));
		for (int i = 0; i < plan.parameters().size(); i++) {
			var parameter = plan.parameters().get(i);
			text.append('\n').append(title(parameter)).append(": ").append(value(evaluated.design().levels().get(i)))
					.append(unitAfter(parameterUnit(parameter)));
		}
		for (int i = 0; i < evaluated.result().objectives().length; i++) {
			text.append('\n').append(title(plan.objectives().get(i))).append(": ").append(number(evaluated.result().objectives()[i]));
		}
		return text.toString();
	}

	private Unit parameterUnit(SweepParameter parameter) {
		return parameter.unit().equals(Unit.ONE) ? words.target(parameter.target()).map(SweepTerm::unit).orElse(Unit.ONE)
				: parameter.unit();
	}

	private static String unitAfter(Unit unit) {
		var text = unit(unit);
		return text.isEmpty() ? "" : " " + text;
	}

	private static String unit(Unit unit) {
		return unit.in(Locale.getDefault());
	}

	private static String value(Level level) {
		return level instanceof Level.Amount(double value) ? number(value) : level.toString();
	}

	private static String number(double value) {
		if (!Double.isFinite(value)) {
			return "–";
		}
		var rounded = new BigDecimal(value, SHOWN).stripTrailingZeros();
		return FigureText.number(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
	}
}
