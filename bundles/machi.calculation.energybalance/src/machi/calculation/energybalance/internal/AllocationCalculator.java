package machi.calculation.energybalance.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Parameter;
import machi.calculation.ParameterValues;
import machi.calculation.ResultChart;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.calculation.energybalance.Allocation;
import machi.calculation.energybalance.AllocationInput;
import machi.calculation.energybalance.Section;
import machi.calculation.energybalance.SupplyContract;
import machi.calculation.energybalance.SupplyKind;
import machi.quantity.text.LocalizedText;

/**
 * The renewable supply of every site, zone and customer group, shared among self-consumption, bilateral contract,
 * tariff and certificate (Kasai T11, T13).
 */
@Component(service = Calculator.class)
public final class AllocationCalculator implements Calculator<AllocationInput> {

	private static final String SELF_CONSUMPTION = "selfConsumptionPercent";
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("energy.allocation", "1.0.0",
			LocalizedText.of("Allocation of the renewable supply", "再エネ等の電力供給に関する状況"),
			LocalizedText.of(
					"Shares the supply of each site (demand less saving) among self-consumption, bilateral contract, renewable "
							+ "tariff and certificate, by the shares entered for the supply contracts.",
					"需要家ごとの電力供給量(電力需要量から電力削減量を除いた量)を、供給区分の割合に従って"
							+ "自家消費等・相対契約・電力メニュー・証書に配分します。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("core", "energy"),
			List.of(Parameter.number(SELF_CONSUMPTION, LocalizedText.of("Share of self-consumption", "自家消費等の割合"),
					LocalizedText.of("Replaces the share of self-consumption in the supply; empty: as entered in the program.",
							"供給量に占める自家消費等の割合を置き換えます。空欄なら計画の入力値を使います。"),
					"%", "0", "100")),
			LocalizedText.of("Share × (demand − saving) at each site, the rest by the contract without a share (Kasai l.697-805)",
					"施設ごとに 割合 ×(需要量 − 削減量)、残りは割合の記載がない契約による(加西市 l.697-805)"), 24200);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<AllocationInput> inputType() {
		return AllocationInput.class;
	}

	@Override
	public CalculationResult calculate(AllocationInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var allocation = Allocation.of(overridden(input, parameters.number(SELF_CONSUMPTION)));
		monitor.checkCancelled();
		var findings = new ArrayList<>(Section.strays(input.zones(), input.sites()));
		var sites = SiteAllocationTable.of(allocation, findings);
		monitor.progress(0.5);
		monitor.checkCancelled();
		var groups = GroupAllocationTable.of(allocation, findings);
		var columns = List.of("selfConsumptionKwh", "bilateralKwh", "greenMenuKwh", "certificateKwh");
		var byZone = new ResultChart("byZone", LocalizedText.of("Supply mix by zone", "エリア別の供給内訳"),
				ResultChart.Kind.STACKED_BAR, "sites", "name", columns, Set.of(Row.Kind.SUBTOTAL));
		var byGroup = new ResultChart("byGroup", LocalizedText.of("Supply mix by customer group", "需要家群別の供給内訳"),
				ResultChart.Kind.STACKED_BAR, "groups", "name", columns, Set.of(Row.Kind.DATA));
		return CalculationResult.of(List.of(sites, groups), List.of(byZone, byGroup), findings);
	}

	private static AllocationInput overridden(AllocationInput input, Optional<BigDecimal> percent)
			throws CalculationException {
		if (percent.isEmpty()) {
			return input;
		}
		if (input.contracts().stream().noneMatch(AllocationCalculator::isSelfConsumption)) {
			throw new CalculationException(LocalizedText.of(
					"The program has no supply contract of the kind self-consumption whose share could be replaced",
					"割合を置き換える「自家消費等」の供給区分が計画にありません"), Subject.NONE, percent.get().toPlainString() + "%");
		}
		var contracts = input.contracts().stream()
				.map(contract -> isSelfConsumption(contract) ? contract.withShare(percent.get()) : contract).toList();
		return new AllocationInput(input.zones(), input.groups(), input.sites(), input.measures(), contracts,
				input.savingRounding(), input.siteRounding(), input.groupRounding());
	}

	private static boolean isSelfConsumption(SupplyContract contract) {
		return contract.kind() == SupplyKind.SELF_CONSUMPTION;
	}
}
