package machi.scenario.device;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import machi.calculation.CalculationException;
import machi.calculation.operation.ActualInput;
import machi.calculation.operation.AssetKind;
import machi.calculation.operation.ConnectedMonth;
import machi.calculation.operation.Flow;
import machi.calculation.operation.MeasuredMonth;
import machi.calculation.operation.OperatedAsset;
import machi.model.device.DeviceKind;
import machi.model.device.DevicePlan;
import machi.model.device.InstalledDevice;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.TimeGrid;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;
import machi.scenario.device.MeasuredFlows.Measured;
import machi.telemetry.SeriesException;
import machi.telemetry.reading.EnergySource;
import machi.telemetry.reading.MonthlyEnergy;
import machi.telemetry.reading.PointKey;
import machi.telemetry.reading.PointMeaning;
import machi.telemetry.reading.ReadingStore;
import machi.telemetry.reading.ReadingStores;

/** Binds {@code operation.actual}: three years of months up to the newest reading. */
@Component(service = InputBinding.class)
public final class ActualBinding implements InputBinding<ActualInput> {

	private static final int MONTHS = 36;
	private static final double HOURS = 0.5;

	private final Optional<ReadingStores> embedded;
	private final Optional<ReadingStores> server;

	/** @param embedded and server: null when that store is not installed */
	@Activate
	public ActualBinding(
			@Reference(target = "(store=duckdb)", cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) ReadingStores embedded,
			@Reference(target = "(store=postgresql)", cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) ReadingStores server) {
		this.embedded = Optional.ofNullable(embedded);
		this.server = Optional.ofNullable(server);
	}

	@Override
	public String calculatorId() {
		return "operation.actual";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		if (content.domain(DevicePlan.class).filter(plan -> !plan.getDevices().isEmpty()).isEmpty()) {
			return Optional.of(LocalizedText.of("no device", "機器なし"));
		}
		return readings(content).exist() ? Optional.empty() : Optional.of(LocalizedText.of("no readings", "計測値なし"));
	}

	private DeviceReadings readings(ProgramContent content) {
		return new DeviceReadings(content, embedded, server);
	}

	@Override
	public ActualInput bind(ProgramContent content) throws CalculationException {
		var devices = content.domain(DevicePlan.class).map(DevicePlan::getDevices).stream().flatMap(List::stream).toList();
		var reader = new AssetReader(content);
		var assets = reader.assets(devices);
		return readings(content).ask(store -> {
			var points = pointsByDevice(store);
			var measured = new HashMap<InstalledDevice, List<Measured>>();
			devices.forEach(device -> measured.put(device, MeasuredFlows.of(device, points.getOrDefault(ModelReader.text(device.getId()), List.of()))));
			var sources = measured.values().stream().flatMap(List::stream).map(Measured::source).toList();
			var last = lastMonth(store, sources.stream().map(EnergySource::key).toList());
			var months = last.isEmpty() ? Map.<PointKey, List<MonthlyEnergy>>of() : months(store, sources, last.get());
			var operated = new ArrayList<OperatedAsset>();
			for (var asset : assets) {
				operated.add(operated(asset, measured, months, connected(store, asset, points, last)));
			}
			return new ActualInput(reader.zones(), operated);
		});
	}

	private static Map<String, List<PointMeaning>> pointsByDevice(ReadingStore store) throws SeriesException {
		var points = new HashMap<String, List<PointMeaning>>();
		store.meanings().forEach(point -> points.computeIfAbsent(point.key().device(), device -> new ArrayList<>()).add(point));
		return points;
	}

	private static Optional<YearMonth> lastMonth(ReadingStore store, Collection<PointKey> keys) throws SeriesException {
		var wanted = new HashSet<>(keys);
		return store.points().stream().filter(point -> wanted.contains(point.key())).map(point -> point.last()).max(Instant::compareTo)
				.map(last -> YearMonth.from(last.atZone(TimeGrid.JAPAN)));
	}

	private static Map<PointKey, List<MonthlyEnergy>> months(ReadingStore store, List<EnergySource> sources, YearMonth last)
			throws SeriesException {
		var months = new HashMap<PointKey, List<MonthlyEnergy>>();
		store.months(sources, last.minusMonths(MONTHS - 1L), last)
				.forEach(month -> months.computeIfAbsent(month.point(), point -> new ArrayList<>()).add(month));
		return months;
	}

	private static OperatedAsset operated(AssetReader.Measurable measurable, Map<InstalledDevice, List<Measured>> measured,
			Map<PointKey, List<MonthlyEnergy>> months, List<ConnectedMonth> connected) {
		var asset = measurable.asset();
		var byOthers = EnumSet.noneOf(Flow.class);
		measurable.devices().stream().filter(device -> device.getKind() != DeviceKind.DISTRIBUTION_BOARD)
				.forEach(device -> measured.get(device).forEach(each -> byOthers.add(each.flow())));
		var all = new ArrayList<MeasuredMonth>();
		for (var device : measurable.devices()) {
			for (var each : measured.get(device)) {
				AssetReader.counted(asset.kind(), each, byOthers).ifPresent(flow -> months.getOrDefault(each.source().key(), List.of())
						.forEach(month -> all.add(new MeasuredMonth(flow, month.month(), BigDecimal.valueOf(month.kwh()), month.halfHours(),
								month.suspect()))));
			}
		}
		return new OperatedAsset(asset.subject(), asset.name(), asset.kind(), asset.zone(), asset.plannedKwh(), asset.plannedSelfPercent(),
				all, connected);
	}

	private static List<ConnectedMonth> connected(ReadingStore store, AssetReader.Measurable measurable,
			Map<String, List<PointMeaning>> points, Optional<YearMonth> lastMeasured) throws SeriesException {
		var months = new ArrayList<ConnectedMonth>();
		if (measurable.asset().kind() == AssetKind.SITE || measurable.asset().kind() == AssetKind.PLANT) {
			return months;
		}
		for (var device : measurable.devices()) {
			for (var point : points.getOrDefault(ModelReader.text(device.getId()), List.of())) {
				var last = MeasuredFlows.isConnection(point) ? lastMonth(store, List.of(point.key())).or(() -> lastMeasured)
						: Optional.<YearMonth>empty();
				if (last.isPresent()) {
					months.addAll(connectedHours(store, point.key(), last.get()));
				}
			}
		}
		return months;
	}

	/** A reading of 1 stands for a vehicle that is there. */
	private static List<ConnectedMonth> connectedHours(ReadingStore store, PointKey point, YearMonth last) throws SeriesException {
		var hours = new TreeMap<YearMonth, BigDecimal>();
		var from = last.minusMonths(MONTHS - 1L).atDay(1).atStartOfDay(TimeGrid.JAPAN).toInstant();
		for (var mean : store.means(point, from, last.plusMonths(1).atDay(1).atStartOfDay(TimeGrid.JAPAN).toInstant())) {
			if (mean.coverage() > 0) {
				hours.merge(YearMonth.from(mean.start().atZone(TimeGrid.JAPAN)),
						BigDecimal.valueOf(mean.mean() * mean.coverage() * HOURS), BigDecimal::add);
			}
		}
		return hours.entrySet().stream().map(entry -> new ConnectedMonth(entry.getKey(), entry.getValue())).toList();
	}
}
