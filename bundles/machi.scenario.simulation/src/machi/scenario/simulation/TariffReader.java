package machi.scenario.simulation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import machi.calculation.CalculationException;
import machi.calculation.simulation.TariffInput;
import machi.model.core.Element;
import machi.model.energy.TariffComponent;
import machi.model.simulation.PriceBand;
import machi.model.simulation.TimeTariff;
import machi.quantity.text.LocalizedText;
import machi.scenario.ModelReader;

/** Reads the prices of grid electricity. */
final class TariffReader {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

	private final ProgramRegisters registers;

	TariffReader(ProgramRegisters registers) {
		this.registers = registers;
	}

	/** The tariff of the study; else what the plan says is paid now, at all hours. */
	TariffInput usual() throws CalculationException {
		var study = registers.study();
		if (!ModelReader.text(study.getTariff()).isBlank()) {
			return tariff(study, study.getTariff());
		}
		var current = registers.energy().getTariffs().stream().filter(tariff -> tariff.isCurrent()).findFirst();
		if (current.isEmpty()) {
			registers.remark("tariff", ModelReader.subject(study, "tariff"),
					"Neither the study names a tariff nor does the plan have a current one: grid electricity is shown without cost.",
					"料金メニューも現行単価もないため、系統電力の費用は0と表示されます。");
			return new TariffInput(ModelReader.subject(study, "tariff"), 0, 0, 0, List.of());
		}
		var price = current.get().getComponents().stream().map(TariffComponent::getPriceYenPerKwh).filter(Objects::nonNull)
				.reduce(BigDecimal.ZERO, BigDecimal::add);
		return new TariffInput(ModelReader.subject(current.get()), price.doubleValue(), 0, 0, List.of());
	}

	/** @throws CalculationException when the attribute {@code tariff} of the element names none */
	TariffInput tariff(Element from, String id) throws CalculationException {
		var tariff = registers.required(from, "tariff", id, TimeTariff.class, "The ID of a tariff", "料金メニューのID");
		var bands = new ArrayList<TariffInput.Band>();
		for (var band : tariff.getBands()) {
			bands.add(new TariffInput.Band(time(band, "from", band.getFrom()), time(band, "until", band.getUntil()), months(band),
					TariffInput.Days.valueOf(band.getDays().getName()), ProgramRegisters.number(band.getImportYenPerKwh(), 0)));
		}
		return new TariffInput(ModelReader.subject(tariff), ProgramRegisters.number(tariff.getImportYenPerKwh(), 0),
				ProgramRegisters.number(tariff.getExportYenPerKwh(), 0), ProgramRegisters.number(tariff.getBasicYenPerKwMonth(), 0),
				bands);
	}

	/** A time of day; 24:00 is midnight. */
	static LocalTime time(Element element, String attribute, String text) throws CalculationException {
		var entered = ModelReader.text(text).strip();
		try {
			return entered.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(entered, TIME);
		} catch (DateTimeException noTime) {
			throw new CalculationException(LocalizedText.of("A time such as 8:30 was expected", "時刻（例：8:30）を入力してください"),
					ModelReader.subject(element, attribute), entered);
		}
	}

	private static Set<Integer> months(PriceBand band) throws CalculationException {
		var months = new HashSet<Integer>();
		var text = ModelReader.text(band.getMonths()).replace('・', ',').replace('、', ',').strip();
		for (var part : text.isEmpty() ? new String[0] : text.split(",")) {
			if (!part.strip().matches("[1-9]|1[0-2]")) {
				throw new CalculationException(LocalizedText.of("Months from 1 to 12, separated by commas, were expected",
						"1～12の月をカンマ区切りで入力してください"), ModelReader.subject(band, "months"), text);
			}
			months.add(Integer.valueOf(part.strip()));
		}
		return months;
	}
}
