package machi.calculation.partner.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Finding;
import machi.calculation.InputCheck;
import machi.calculation.ParameterValues;
import machi.calculation.ResultChart;
import machi.calculation.Row;
import machi.calculation.partner.LifeCycle;
import machi.calculation.partner.Partner;
import machi.calculation.partner.PartnerNetworkInput;
import machi.quantity.text.LocalizedText;

/** Who is a partner at a date, and in what state. */
@Component(service = Calculator.class)
public final class PartnerNetworkCalculator implements Calculator<PartnerNetworkInput> {

	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("partner.network", "1.0",
			LocalizedText.of("Partners", "パートナー"),
			LocalizedText.of("State of every partner at a date, counted by category, side and goal; certifications that need attention.",
					"基準日における各パートナーの状態を示し、区分・側面・ゴール別に数え、手続の必要な認証を挙げます。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("partner", "program"), List.of(AsOf.PARAMETER),
			LocalizedText.of("partner scheme (Kaga l.709-732); end of a term by the Civil Code, article 143",
					"パートナー制度(加賀市 l.709-732)、期間の満了は民法第143条による"), 28200);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<PartnerNetworkInput> inputType() {
		return PartnerNetworkInput.class;
	}

	@Override
	public CalculationResult calculate(PartnerNetworkInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		InputCheck.unique(input.partners(), partner -> partner.subject().elementId(), Partner::subject);
		var date = AsOf.of(parameters, AsOf.latest(input.partners()));
		var lifeCycle = new LifeCycle(input.schemes());
		var partners = input.partners().stream().map(partner -> PartnerAt.of(partner, lifeCycle, date)).toList();
		monitor.checkCancelled();
		var findings = new ArrayList<Finding>(input.findings());
		findings.addAll(new NetworkFindings(lifeCycle, input.schemes()).of(partners));
		return CalculationResult.of(new NetworkTables(partners, date).all(), charts(), findings);
	}

	private static List<ResultChart> charts() {
		return List.of(chart("categories", LocalizedText.of("Partners by category", "区分別パートナー数")),
				chart("goals", LocalizedText.of("Partners by goal", "ゴール別パートナー数")));
	}

	private static ResultChart chart(String table, LocalizedText title) {
		return new ResultChart(table, title, ResultChart.Kind.BAR, table, "group", List.of("registered", "certified"),
				Set.of(Row.Kind.DATA));
	}
}
