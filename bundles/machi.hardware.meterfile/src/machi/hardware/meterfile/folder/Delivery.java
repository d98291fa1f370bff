package machi.hardware.meterfile.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import machi.hardware.ConnectionEvents;
import machi.hardware.Reading;
import machi.meterfile.MeterSeries;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.TimeSeries;

/** Hands over what a file holds, little by little. */
public final class Delivery {

	/** A new meter is worth so many readings to the platform, which takes in fewer of them. */
	private static final int COST_OF_METER = 20;
	private static final Pattern POINT_NUMBER = Pattern.compile("(?<!\\d)\\d{22}(?!\\d)");

	private record Part(String address, String point, TimeSeries series) {
	}

	private final MeterDevices devices;
	private final List<Part> parts = new ArrayList<>();
	private final List<LocalizedText> faults;
	private int part;
	private int step;
	private int delivered;

	/**
	 * Begins with the first value.
	 *
	 * @param name      of the file, which may contain the number of the supply point
	 * @param otherwise supply point of values that name none, if there is one
	 */
	public Delivery(String name, ArrivedFile file, MeterDevices devices, Optional<String> otherwise) {
		this.devices = devices;
		faults = new ArrayList<>(file.faults());
		var matcher = POINT_NUMBER.matcher(name);
		var unnamed = matcher.find() ? Optional.of(matcher.group()) : otherwise;
		var quantities = new HashMap<String, String>();
		for (var meter : file.meters()) {
			add(name, meter, unnamed, quantities);
		}
	}

	private void add(String name, MeterSeries meter, Optional<String> unnamed, Map<String, String> quantities) {
		var address = meter.point().isEmpty() ? unnamed.orElse("") : meter.point();
		if (!MeterDevices.isAddress(address)) {
			faults.add(address.isEmpty()
					? LocalizedText.of(name + ": neither the file nor its name says which supply point it is of; "
							+ "put the number of 22 digits into the name, or enter it in the connection",
							name + ": 供給地点特定番号がファイルにもファイル名にもありません。ファイル名に22桁の番号を入れるか、接続の設定に入力してください")
					: LocalizedText.of(name + ": this cannot be the number of a supply point: " + address.replaceAll("\\P{Print}", "?"),
							name + ": 供給地点特定番号として使えません: " + address.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?")));
			return;
		}
		// two quantities of one direction in a file are not the same energy: the second one keeps its own name
		var point = devices.point(meter.quantity());
		var first = quantities.putIfAbsent(address + "\t" + point, meter.quantity());
		var own = first == null || first.equals(meter.quantity()) ? point : meter.quantity();
		if (MeterDevices.isAddress(own)) {
			parts.add(new Part(address, own, meter.series()));
		} else {
			faults.add(LocalizedText.of(name + ": two quantities of " + address + " cannot be told apart",
					name + ": " + address + " の2種類の値を区別できません"));
		}
	}

	/**
	 * Hands over the next readings.
	 *
	 * @param budget how many at most
	 * @return how many of the budget are left, or less than 0
	 */
	public int deliver(int budget, ConnectionEvents events) {
		int left = budget;
		var readings = new ArrayList<Reading>();
		while (part < parts.size() && left > 0) {
			var current = parts.get(part);
			if (!devices.knows(current.address, current.point)) {
				var found = devices.remember(current.address, current.point);
				if (found.isEmpty()) {
					faults.add(LocalizedText.of("No more meters can be kept; left out: " + current.address,
							"これ以上の供給地点は登録できません: " + current.address));
					part++;
					continue;
				}
				flush(readings, events);
				events.deviceFound(found.get());
				left -= COST_OF_METER;
			}
			left -= collect(current, left, readings);
		}
		flush(readings, events);
		return left;
	}

	private int collect(Part current, int most, List<Reading> readings) {
		var grid = current.series.grid();
		int taken = 0;
		for (; step < grid.count() && taken < most; step++) {
			double value = current.series.values()[step];
			if (!Double.isNaN(value)) {
				readings.add(Reading.good(current.address, current.point, grid.at(step + 1), value));
				taken++;
			}
		}
		if (step == grid.count()) {
			part++;
			step = 0;
		}
		return taken;
	}

	private void flush(List<Reading> readings, ConnectionEvents events) {
		if (!readings.isEmpty()) {
			events.readings(List.copyOf(readings));
			delivered += readings.size();
			readings.clear();
		}
	}

	public boolean isFinished() {
		return part >= parts.size();
	}

	/** How many readings were handed over. */
	public int delivered() {
		return delivered;
	}

	/** What was left out. */
	public List<LocalizedText> faults() {
		return List.copyOf(faults);
	}
}
