package machi.ui.indicator.update;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import machi.model.program.Accumulation;
import machi.model.program.Direction;
import machi.model.program.Kpi;
import machi.model.program.KpiActual;
import machi.quantity.ReportingPeriod;
import machi.quantity.Unit;
import machi.report.FigureText;
import machi.ui.Messages;

/** What is unusual about a value that somebody enters. None of it forbids the value. */
public final class Plausibility {

	private static final Messages TEXT = Messages.beside(Plausibility.class);
	private static final BigDecimal FAR = BigDecimal.valueOf(3);
	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private Plausibility() {
	}

	/** One sentence for each thing; none when the value is as one would expect. */
	public static List<String> hints(Kpi kpi, ReportingPeriod period, BigDecimal value) {
		var hints = new ArrayList<String>();
		Recording.recorded(kpi, period).ifPresent(before -> hints
				.add(TEXT.get("hint.corrects", FigureText.number(before.getValue()), before.getRecordedOn() == null ? "–" : before.getRecordedOn())));
		Recording.latest(kpi).filter(last -> isBefore(last, period)).ifPresent(last -> compare(kpi, last.getValue(), value, hints));
		if (Recording.latest(kpi).isEmpty() && kpi.getBaselineValue() != null && sameUnit(kpi)) {
			compare(kpi, kpi.getBaselineValue(), value, hints);
		}
		if (Unit.of(kpi.getUnit()).equals(Unit.of("%")) && sameUnit(kpi) && (value.signum() < 0 || value.compareTo(HUNDRED) > 0)) {
			hints.add(TEXT.get("hint.percent"));
		}
		return hints;
	}

	private static boolean isBefore(KpiActual actual, ReportingPeriod period) {
		return Recording.period(actual.getPeriod()).filter(earlier -> earlier.compareTo(period) < 0).isPresent();
	}

	private static boolean sameUnit(Kpi kpi) {
		return kpi.getBaselineUnit() == null || kpi.getBaselineUnit().isBlank() || Unit.of(kpi.getBaselineUnit()).equals(Unit.of(kpi.getUnit()));
	}

	private static void compare(Kpi kpi, BigDecimal before, BigDecimal value, List<String> hints) {
		var change = value.subtract(before);
		if (kpi.getAccumulation() == Accumulation.CUMULATIVE && change.signum() < 0) {
			hints.add(TEXT.get("hint.falls", FigureText.number(before)));
		} else if (change.signum() != 0 && change.signum() > 0 == (kpi.getDirection() == Direction.DECREASE)) {
			hints.add(TEXT.get("hint.against", FigureText.number(before)));
		}
		var usual = Stream.concat(Stream.of(before.abs()), way(kpi)).max(BigDecimal::compareTo).orElseThrow();
		if (usual.signum() > 0 && change.abs().compareTo(usual.multiply(FAR)) > 0) {
			hints.add(TEXT.get("hint.far", FigureText.number(before)));
		}
	}

	/** How far it is from the baseline to the target. */
	private static Stream<BigDecimal> way(Kpi kpi) {
		return kpi.getBaselineValue() == null || kpi.getTargetValue() == null || !sameUnit(kpi) ? Stream.empty()
				: Stream.of(kpi.getTargetValue().subtract(kpi.getBaselineValue()).abs());
	}
}
