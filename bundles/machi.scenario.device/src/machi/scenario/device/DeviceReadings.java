package machi.scenario.device;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import machi.calculation.CalculationException;
import machi.model.device.DevicePlan;
import machi.model.device.ReadingStoreKind;
import machi.quantity.text.LocalizedText;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;
import machi.telemetry.SeriesException;
import machi.telemetry.reading.ReadingStore;
import machi.telemetry.reading.ReadingStores;

/** Where the readings of a program are. */
final class DeviceReadings {

	private final ProgramContent content;
	private final Optional<ReadingStores> embedded;
	private final Optional<ReadingStores> server;

	/** @param embedded and server: empty when that store is not installed */
	DeviceReadings(ProgramContent content, Optional<ReadingStores> embedded, Optional<ReadingStores> server) {
		this.content = content;
		this.embedded = embedded;
		this.server = server;
	}

	/** What is asked of the store. */
	interface Question<T> {
		T ask(ReadingStore store) throws SeriesException, CalculationException;
	}

	/** Whether there may be readings. */
	boolean exist() {
		var plan = content.domain(DevicePlan.class);
		var folder = content.folder();
		return plan.isPresent() && folder.isPresent()
				&& stores(plan.get()).filter(stores -> stores.mayHave(folder.get(), settings(plan.get()))).isPresent();
	}

	/**
	 * @throws CalculationException when the readings cannot be opened or read; the reason says why
	 */
	<T> T ask(Question<T> question) throws CalculationException {
		var plan = content.domain(DevicePlan.class);
		var folder = content.folder();
		if (plan.isEmpty() || folder.isEmpty() || stores(plan.get()).isEmpty()) {
			throw new CalculationException(LocalizedText.of("There are no readings of devices", "機器の計測値がありません"),
					ModelReader.subject(content.program()), "");
		}
		try (var store = open(stores(plan.get()).get(), folder.get(), plan.get())) {
			return question.ask(store);
		} catch (SeriesException unreadable) {
			throw new CalculationException(unreadable.reason(), ModelReader.subject(plan.get(), "store"), plan.get().getStore().getName());
		}
	}

	private static ReadingStore open(ReadingStores stores, Path folder, DevicePlan plan) throws SeriesException {
		return stores.open(folder, settings(plan));
	}

	private Optional<ReadingStores> stores(DevicePlan plan) {
		return plan.getStore() == ReadingStoreKind.POSTGRESQL ? server : embedded;
	}

	/** Without a password, which no program has. */
	private static Map<String, String> settings(DevicePlan plan) {
		if (plan.getStore() != ReadingStoreKind.POSTGRESQL) {
			return Map.of();
		}
		var entered = new HashMap<String, String>();
		entered.put("host", plan.getStoreHost());
		entered.put("port", plan.getStorePort() == null ? "" : plan.getStorePort().toString());
		entered.put("database", plan.getStoreDatabase());
		entered.put("user", plan.getStoreUser());
		var settings = new TreeMap<String, String>();
		entered.forEach((name, value) -> {
			if (!ModelReader.text(value).isBlank()) {
				settings.put(name, value.strip());
			}
		});
		return settings;
	}
}
