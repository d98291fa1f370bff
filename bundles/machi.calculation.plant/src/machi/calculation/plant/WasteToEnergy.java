package machi.calculation.plant;

import java.time.LocalDate;

import machi.calculation.CalculationException;
import machi.calculation.InputCheck;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.TimeGrid;

/** Power of a waste-to-energy plant: P = throughput × lower heating value × gross efficiency − own use, by day. */
public final class WasteToEnergy {

	public static final String VERSION = "1";
	/** Where the method comes from. */
	public static final String METHOD = "発電効率 = 発電出力 / (ごみ発熱量 × ごみ焼却量): 環境省 高効率ごみ発電施設整備マニュアル; "
			+ "biogenic share: 2006 IPCC Guidelines, volume 5, chapter 5";

	private static final double SECONDS_OF_DAY = 86_400;
	private static final double KG_PER_TONNE = 1000;
	private static final double KJ_PER_MJ = 1000;

	private WasteToEnergy() {
	}

	/** Power at the generator at full throughput, before the limit of the generator, kW. */
	static double grossKw(WastePlant plant) {
		return plant.throughputTonnesPerDay() * KG_PER_TONNE * plant.lowerHeatingValueMj() * KJ_PER_MJ * plant.grossEfficiency()
				/ SECONDS_OF_DAY;
	}

	/**
	 * Along the grid.
	 *
	 * @throws CalculationException naming the attribute that is out of its range
	 */
	public static PlantPower run(WastePlant plant, TimeGrid grid) throws CalculationException {
		check(plant);
		double fullKw = grossKw(plant);
		var netKw = new double[grid.count()];
		var drawnKw = new double[grid.count()];
		for (int step = 0; step < netKw.length; step++) {
			double capacity = capacity(plant, grid.dateTime(step).toLocalDate());
			double gross = Math.min(fullKw * capacity, plant.ratedKw());
			double balance = gross - Math.max(plant.standstillUseKw(), plant.ownUseKw() * capacity);
			netKw[step] = Math.max(0, balance);
			drawnKw[step] = Math.max(0, -balance);
		}
		return new PlantPower(netKw, drawnKw, plant.renewableShare());
	}

	private static double capacity(WastePlant plant, LocalDate day) {
		double capacity = 1;
		for (var outage : plant.outages()) {
			if (!day.isBefore(outage.first()) && !day.isAfter(outage.last())) {
				capacity = Math.min(capacity, outage.capacity());
			}
		}
		return capacity;
	}

	private static void check(WastePlant plant) throws CalculationException {
		var subject = plant.subject();
		InputCheck.within(plant.throughputTonnesPerDay(), 0, 10_000, "t/d", subject.at("throughputTonnesPerDay"));
		InputCheck.within(plant.lowerHeatingValueMj(), 1, 40, "MJ/kg", subject.at("lowerHeatingValueMj"));
		InputCheck.within(plant.grossEfficiency(), 0, 0.6, "", subject.at("grossEfficiency"));
		InputCheck.within(plant.ratedKw(), 0, Double.POSITIVE_INFINITY, "kW", subject.at("capacityKw"));
		InputCheck.within(plant.ownUseKw(), 0, 1e6, "kW", subject.at("ownUseKw"));
		InputCheck.within(plant.standstillUseKw(), 0, 1e6, "kW", subject.at("standstillUseKw"));
		InputCheck.within(plant.renewableShare(), 0, 1, "", subject.at("renewableShare"));
		for (var outage : plant.outages()) {
			InputCheck.within(outage.capacity(), 0, 1, "", subject.at("outages"));
			if (outage.last().isBefore(outage.first())) {
				throw new CalculationException(LocalizedText.of("An outage that ends on or after its first day was expected",
						"停止期間の終了日は開始日以降でなければなりません"), subject.at("outages"), outage.first() + " – " + outage.last());
			}
		}
	}
}
