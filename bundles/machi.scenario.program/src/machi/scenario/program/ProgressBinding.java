package machi.scenario.program;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.indicator.Accumulation;
import machi.calculation.indicator.Actual;
import machi.calculation.indicator.InterimTarget;
import machi.calculation.indicator.ProgressInput;
import machi.calculation.indicator.Side;
import machi.calculation.indicator.SynergyLink;
import machi.calculation.indicator.TrackedIndicator;
import machi.model.program.InitiativePlan;
import machi.model.program.Kpi;
import machi.model.program.KpiActual;
import machi.quantity.Rounding;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Reads the indicators with their interim targets and actuals, and the synergies. */
@Component(service = InputBinding.class)
public final class ProgressBinding implements InputBinding<ProgressInput> {

	private static final String TABLE = "indicator.progress/progress";

	@Override
	public String calculatorId() {
		return "indicator.progress";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return content.unless(InitiativePlan.class, plan -> !plan.getKpis().isEmpty(), "no indicator", "KPIなし");
	}

	@Override
	public ProgressInput bind(ProgramContent content) throws CalculationException {
		var plan = Plans.required(content);
		var indicators = new ArrayList<TrackedIndicator>();
		for (var kpi : plan.getKpis()) {
			indicators.add(indicator(content, kpi));
		}
		var synergies = plan.getSynergies().stream().map(link -> new SynergyLink(ModelReader.subject(link), side(link.getFrom()),
				side(link.getTo()), link.getKpis())).toList();
		return new ProgressInput(indicators, synergies, rounding(content, "/progressPercent").orElse(Rounding.halfUp(1)),
				rounding(content, "/forecast"));
	}

	private static Optional<Rounding> rounding(ProgramContent content, String column) {
		var table = ModelReader.rounding(content.program(), TABLE, null);
		return Optional.ofNullable(ModelReader.rounding(content.program(), TABLE + column, table)).map(policy -> policy.rounding());
	}

	private static Side side(machi.model.program.Side side) {
		return Side.valueOf(side.getName());
	}

	private static TrackedIndicator indicator(ProgramContent content, Kpi kpi) throws CalculationException {
		var interim = kpi.getInterimTargets().stream().map(target -> new InterimTarget(ModelReader.subject(target),
				IndicatorBinding.period(target.getPeriod()), Optional.ofNullable(target.getValue()))).toList();
		var words = Stream.of(kpi.getQualifier(), kpi.getDefinition()).map(ModelReader::text).filter(text -> !text.isBlank()).toList();
		return new TrackedIndicator(IndicatorBinding.indicator(content, kpi), side(kpi.getSide()),
				Accumulation.valueOf(kpi.getAccumulation().getName()), IndicatorBinding.period(kpi.getTargetHeading()), words, interim,
				actuals(kpi.getActuals()));
	}

	private static List<Actual> actuals(List<KpiActual> actuals) {
		return actuals.stream().map(actual -> new Actual(ModelReader.subject(actual), IndicatorBinding.period(actual.getPeriod()),
				Optional.ofNullable(actual.getValue()), day(actual.getRecordedOn()),
				ModelReader.text(actual.getReplaces()))).toList();
	}

	/** A day that is none only leaves the order of two records of one period open. */
	private static Optional<LocalDate> day(String text) {
		try {
			return text == null || text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
		} catch (DateTimeParseException unreadable) {
			return Optional.empty();
		}
	}
}
