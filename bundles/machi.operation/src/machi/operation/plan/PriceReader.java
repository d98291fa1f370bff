package machi.operation.plan;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import machi.model.energy.EnergyPlan;
import machi.model.energy.Tariff;
import machi.model.energy.TariffComponent;
import machi.model.simulation.PriceBand;
import machi.model.simulation.SimulationPlan;
import machi.model.simulation.SiteOperation;
import machi.model.simulation.Study;
import machi.model.simulation.TimeTariff;
import machi.scenario.ModelReader;
import machi.workspace.OpenProgram;

/** Reads the prices that a site pays: of its operation, of the study, else what the plan says is paid now at all hours. */
final class PriceReader {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

	private final OpenProgram program;
	private final PlanProblems problems;

	PriceReader(OpenProgram program, PlanProblems problems) {
		this.program = program;
		this.problems = problems;
	}

	Prices prices(Optional<SiteOperation> site) {
		return site.flatMap(operation -> tariff(operation.getTariff()))
				.or(() -> program.domain(SimulationPlan.class).stream().flatMap(plan -> plan.getStudies().stream()).map(Study::getTariff)
						.flatMap(tariff -> tariff(tariff).stream()).findFirst())
				.map(this::prices).orElseGet(this::paidNow);
	}

	private Optional<TimeTariff> tariff(String id) {
		return program.element(ModelReader.text(id)).filter(TimeTariff.class::isInstance).map(TimeTariff.class::cast);
	}

	private Prices paidNow() {
		return program.domain(EnergyPlan.class).stream().flatMap(plan -> plan.getTariffs().stream()).filter(Tariff::isCurrent).findFirst()
				.map(tariff -> tariff.getComponents().stream().map(TariffComponent::getPriceYenPerKwh).filter(Objects::nonNull)
						.reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue())
				.map(price -> new Prices(price, 0, List.of())).orElse(Prices.NONE);
	}

	private Prices prices(TimeTariff tariff) {
		var bands = new ArrayList<Prices.Band>();
		for (var band : tariff.getBands()) {
			var from = time(band, "from", band.getFrom());
			var until = time(band, "until", band.getUntil());
			if (from.isPresent() && until.isPresent()) {
				bands.add(new Prices.Band(from.get(), until.get(), months(band), Prices.Days.valueOf(band.getDays().getName()),
						ModelReader.orZero(band.getImportYenPerKwh()).doubleValue()));
			}
		}
		return new Prices(ModelReader.orZero(tariff.getImportYenPerKwh()).doubleValue(),
				ModelReader.orZero(tariff.getExportYenPerKwh()).doubleValue(), bands);
	}

	private Optional<LocalTime> time(PriceBand band, String attribute, String text) {
		var entered = ModelReader.text(text).strip();
		try {
			return Optional.of(entered.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(entered, TIME));
		} catch (DateTimeException noTime) {
			problems.warning(band, attribute, "a time such as 8:30 was expected, not “" + entered + "”; the band is not used",
					"時刻(例: 8:30)を入力してください(入力: 「" + entered + "」)。この時間帯は使いません");
			return Optional.empty();
		}
	}

	private Set<Integer> months(PriceBand band) {
		var months = new HashSet<Integer>();
		var text = ModelReader.text(band.getMonths()).replace('・', ',').replace('、', ',').strip();
		for (var part : text.isEmpty() ? new String[0] : text.split(",")) {
			if (part.strip().matches("[1-9]|1[0-2]")) {
				months.add(Integer.valueOf(part.strip()));
			} else {
				problems.warning(band, "months", "months from 1 to 12, separated by commas, were expected, not “" + part + "”",
						"1～12の月をカンマ区切りで入力してください(入力: 「" + part + "」)");
			}
		}
		return months;
	}
}
