package machi.calculation.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;

import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.ResultChart;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/** The plan against physics: what is promised, what the zone's own plants reach. */
public final class PromiseTable {

	private static final LocalizedText TITLE = LocalizedText.of("The plan against physics: own consumption by zone",
			"計画と物理の照合：エリア別の自家消費");
	private static final List<Column> COLUMNS = List.of(Column.localized("zone", "Zone", "エリア"),
			Column.number("supplyKwh", "Supply", "電力供給量", "kWh"),
			Column.number("promisedPercent", "Promised", "計画の自家消費率", "%"),
			Column.number("promisedKwh", "Promised own consumption", "計画の自家消費量", "kWh"),
			Column.number("planGenerationKwh", "Own generation, plan", "自前の発電量（計画）", "kWh"),
			Column.number("generationKwh", "Own generation, simulated", "自前の発電量（計算）", "kWh"),
			Column.number("meterKwh", "Reached behind meters", "メーター内の到達量", "kWh"),
			Column.number("meterPercent", "Share behind meters", "メーター内の率", "%"),
			Column.number("lineKwh", "Reached with private lines", "自営線込みの到達量", "kWh"),
			Column.number("linePercent", "Share with private lines", "自営線込みの率", "%"),
			Column.number("zoneKwh", "Reached within the zone", "エリア内同時融通の到達量", "kWh"),
			Column.number("zonePercent", "Share within the zone", "エリア内同時融通の率", "%"),
			Column.number("missingKwh", "Missing", "不足", "kWh"));

	private final List<ReachedPromise> promises;

	public PromiseTable(List<ReachedPromise> promises) {
		this.promises = promises;
	}

	public ResultTable table() {
		var rows = new ArrayList<Row>();
		for (var reached : promises) {
			rows.add(row(reached.promise().zone().elementId(), reached, reached.promise().zone(), Row.Kind.DATA));
		}
		if (promises.size() > 1) {
			rows.add(row("total", total(), Subject.NONE, Row.Kind.TOTAL));
		}
		return new ResultTable("promise", TITLE, COLUMNS, rows);
	}

	public ResultChart chart() {
		return new ResultChart("promise", LocalizedText.of("Share of the supply covered by own generation",
				"自前の発電でまかなう供給量の割合"), ResultChart.Kind.BAR, "promise", "zone",
				List.of("promisedPercent", "meterPercent", "linePercent", "zonePercent"), Set.of(Row.Kind.DATA, Row.Kind.TOTAL));
	}

	private static Row row(String id, ReachedPromise reached, Subject origin, Row.Kind kind) {
		var promise = reached.promise();
		var promised = promise.selfConsumptionKwh().setScale(0, RoundingMode.HALF_UP);
		var cells = new ArrayList<Object>();
		cells.add(promise.name());
		cells.add(promise.supplyKwh().setScale(0, RoundingMode.HALF_UP));
		cells.add(promise.sharePercent().setScale(1, RoundingMode.HALF_UP));
		cells.add(promised);
		cells.add(Figures.whole(reached.planGenerationKwh()));
		cells.add(Figures.whole(reached.generationKwh()));
		for (var sharing : Sharing.values()) {
			cells.add(Figures.whole(reached.ownUseKwh().get(sharing)));
			cells.add(Figures.percent(reached.share(sharing)));
		}
		double missing = promised.doubleValue() - reached.ownUseKwh().get(Sharing.ZONE);
		cells.add(Figures.whole(Math.max(0, missing)));
		return new Row(id, kind, cells, origin);
	}

	private ReachedPromise total() {
		var supply = BigDecimal.ZERO;
		var promised = BigDecimal.ZERO;
		double plan = 0;
		double generation = 0;
		var own = new EnumMap<Sharing, Double>(Sharing.class);
		for (var reached : promises) {
			supply = supply.add(reached.promise().supplyKwh());
			promised = promised.add(reached.promise().selfConsumptionKwh());
			plan += reached.planGenerationKwh();
			generation += reached.generationKwh();
			reached.ownUseKwh().forEach((sharing, kwh) -> own.merge(sharing, kwh, Double::sum));
		}
		var percent = supply.signum() == 0 ? BigDecimal.ZERO
				: promised.movePointRight(2).divide(supply, 6, RoundingMode.HALF_UP);
		var all = new PromiseInput(Subject.NONE, LocalizedText.of("Total", "計"), supply, percent, Subject.NONE);
		return new ReachedPromise(all, plan, generation, own);
	}

	/** One for each promise that is not simply kept. */
	public List<Finding> findings() {
		var findings = new ArrayList<Finding>();
		for (var reached : promises) {
			if (reached.impossible()) {
				findings.add(impossible(reached));
			} else if (reached.missed()) {
				findings.add(missed(reached));
			} else if (reached.ownUseKwh().get(Sharing.PRIVATE_LINE) < reached.promise().selfConsumptionKwh().doubleValue()) {
				findings.add(onlyShared(reached));
			}
		}
		return findings;
	}

	private static Finding impossible(ReachedPromise reached) {
		var promised = kwh(reached.promise().selfConsumptionKwh().doubleValue());
		var generation = kwh(reached.planGenerationKwh());
		var zone = reached.promise().name();
		return finding("simulation.promise.impossible", Severity.ERROR, reached, LocalizedText.of(
				"%s: the plan counts %s of own consumption, but its own plants give only %s a year. This cannot be, whatever the storage."
						.formatted(zone.english(), promised, generation),
				"%s：計画の自家消費量は %s ですが、自前の発電量は年 %s しかありません。蓄電池をどれだけ置いても成り立ちません。"
						.formatted(zone.japanese(), promised, generation)));
	}

	private static Finding missed(ReachedPromise reached) {
		var zone = reached.promise().name();
		var promised = Figures.percent(reached.promise().sharePercent().doubleValue() / 100);
		var share = Figures.percent(reached.share(Sharing.ZONE));
		var missing = kwh(reached.promise().selfConsumptionKwh().doubleValue() - reached.ownUseKwh().get(Sharing.ZONE));
		return finding("simulation.promise.missed", Severity.WARNING, reached, LocalizedText.of(
				"%s: %s %% own consumption is promised; half hour by half hour the zone's plants and batteries reach %s %%, even when all its sites share. %s are missing."
						.formatted(zone.english(), promised, share, missing),
				"%s：計画の自家消費率は %s %% ですが、30分ごとに見るとエリア内で融通しても発電設備と蓄電池で届くのは %s %% です。%s 足りません。"
						.formatted(zone.japanese(), promised, share, missing)));
	}

	private static Finding onlyShared(ReachedPromise reached) {
		var zone = reached.promise().name();
		var line = Figures.percent(reached.share(Sharing.PRIVATE_LINE));
		var shared = Figures.percent(reached.share(Sharing.ZONE));
		return finding("simulation.promise.shared", Severity.INFO, reached, LocalizedText.of(
				"%s: the promise holds only when the zone's sites share over the public grid (%s %%); behind meters and private lines it is %s %%."
						.formatted(zone.english(), shared, line),
				"%s：計画の自家消費率は、系統を介してエリア内で融通した場合に限り成り立ちます（%s %%）。メーター内と自営線だけでは %s %% です。"
						.formatted(zone.japanese(), shared, line)));
	}

	private static Finding finding(String rule, Severity severity, ReachedPromise reached, LocalizedText message) {
		var promise = reached.promise();
		return new Finding(rule, severity, message,
				List.of(new Finding.Place(promise.contract(), promise.sharePercent().toPlainString() + " %"),
						new Finding.Place(promise.zone(), kwh(reached.ownUseKwh().get(Sharing.ZONE)))));
	}

	private static String kwh(double value) {
		return "%,.0f kWh".formatted(value);
	}
}
