package machi.calculation.service.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Column;
import machi.calculation.InputCheck;
import machi.calculation.ParameterValues;
import machi.calculation.ResultChart;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.calculation.service.Coded;
import machi.calculation.service.ServiceEntry;
import machi.calculation.service.ServiceUsageInput;
import machi.quantity.text.LocalizedText;

/** The services of a town: how many of which kind run, and how much they are used (Odawara l.116-201). */
@Component(service = Calculator.class)
public final class ServiceUsageCalculator implements Calculator<ServiceUsageInput> {

	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("service.usage", "1.0.0",
			LocalizedText.of("Services and their use", "サービスと利用実績"),
			LocalizedText.of("Services by kind and status on a day, how much they were used, and which indicators they feed.",
					"サービスを種別・状況ごとに集計し、利用実績の推移と、関係するKPIを示します。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("service"), List.of(AsOf.PARAMETER), LocalizedText.of("count by kind and status on the given day",
					"基準日の種別・状況別の件数"),
			28310);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<ServiceUsageInput> inputType() {
		return ServiceUsageInput.class;
	}

	@Override
	public CalculationResult calculate(ServiceUsageInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var asOf = AsOf.of(parameters, dates(input.services()));
		if (input.services().isEmpty()) {
			return CalculationResult.of(List.of(), List.of(), List.of());
		}
		for (var service : input.services()) {
			for (var usage : service.usage()) {
				if (usage.value().isPresent()) {
					InputCheck.notNegative(usage.value().get(), usage.subject().at("value"));
				}
			}
		}
		monitor.checkCancelled();
		var states = input.services().stream().map(ServiceState::of).toList();
		var series = UsageSeries.of(input.services());
		var tables = new ArrayList<>(List.of(counts(states, input.statuses(), asOf), services(states, input.statuses(), asOf), usage(series),
				kpis(input.services(), series)));
		var charts = new ArrayList<>(List.of(new ResultChart("counts", LocalizedText.of("Services by kind and status", "種別・状況別のサービス数"),
				ResultChart.Kind.STACKED_BAR, "counts", "name", input.statuses().stream().map(Coded::code).toList(), Set.of(Row.Kind.DATA))));
		for (var one : series) {
			if (one.isDrawable()) {
				var id = "series-" + (charts.size());
				tables.add(one.table(id));
				charts.add(one.chart(id));
			}
		}
		return CalculationResult.of(tables, charts, ServiceFindings.of(states, series, asOf));
	}

	private static List<String> dates(List<ServiceEntry> services) {
		var dates = new ArrayList<String>();
		for (var service : services) {
			dates.add(service.startedOn());
			dates.add(service.endedOn());
			service.usage().forEach(usage -> dates.add(usage.period()));
		}
		return dates;
	}

	private static ResultTable counts(List<ServiceState> states, List<Coded> statuses, Optional<LocalDate> asOf) {
		var kinds = new LinkedHashMap<String, Coded>();
		states.forEach(state -> kinds.putIfAbsent(state.entry().kind().code(), state.entry().kind()));
		var rows = new ArrayList<Row>();
		for (var kind : kinds.values()) {
			var ofKind = states.stream().filter(state -> state.entry().kind().code().equals(kind.code())).toList();
			rows.add(Row.data(kind.code(), Subject.NONE, counted(kind.name(), ofKind, statuses, asOf)));
		}
		rows.add(Row.total("total", counted(LocalizedText.of("Total", "合計"), states, statuses, asOf)));
		var columns = new ArrayList<>(List.of(Column.localized("name", "Kind", "種別")));
		statuses.forEach(status -> columns.add(Column.number(status.code(), status.name().english(), status.name().japanese(), "件")));
		columns.add(Column.number("all", "All", "計", "件"));
		var day = asOf.map(LocalDate::toString);
		return new ResultTable("counts",
				LocalizedText.of("Services by kind and status" + day.map(text -> " (" + text + ")").orElse(""),
						"種別・状況別のサービス数" + day.map(text -> "(" + text + " 時点)").orElse("")),
				columns, rows);
	}

	private static Object[] counted(LocalizedText name, List<ServiceState> states, List<Coded> statuses, Optional<LocalDate> asOf) {
		var cells = new ArrayList<Object>(List.of(name));
		statuses.forEach(status -> cells.add(BigDecimal.valueOf(states.stream().filter(state -> state.statusOn(asOf).equals(status.code())).count())));
		cells.add(BigDecimal.valueOf(states.size()));
		return cells.toArray();
	}

	private static ResultTable services(List<ServiceState> states, List<Coded> statuses, Optional<LocalDate> asOf) {
		var rows = new ArrayList<Row>();
		for (var state : states) {
			var entry = state.entry();
			var status = statuses.stream().filter(one -> one.code().equals(state.statusOn(asOf))).findFirst().orElse(entry.status());
			var kpis = LocalizedText.of(String.join(", ", entry.kpis().stream().map(kpi -> kpi.name().english()).toList()),
					String.join("、", entry.kpis().stream().map(kpi -> kpi.name().japanese()).toList()));
			rows.add(Row.data(entry.subject().elementId(), entry.subject(), entry.name(), entry.kind().name(), status.name(), entry.operator(),
					entry.startedOn(), state.start().map(period -> period.start().toString()).orElse(null), entry.endedOn(), state.end().map(period -> period.end().toString()).orElse(null), kpis));
		}
		return new ResultTable("services", LocalizedText.of("Services", "サービス"),
				List.of(Column.localized("name", "Service", "サービス"), Column.localized("kind", "Kind", "種別"),
						Column.localized("status", "Status", "状況"), Column.localized("operator", "Operator", "運営者"),
						Column.text("startedOn", "From, as printed", "開始(印字)"), Column.text("start", "From", "開始日"),
						Column.text("endedOn", "To, as printed", "終了(印字)"), Column.text("end", "To", "終了日"), Column.localized("kpis", "KPIs", "KPI")),
				rows);
	}

	private static ResultTable usage(List<UsageSeries> series) {
		var rows = new ArrayList<Row>();
		for (var one : series) {
			for (var point : one.points()) {
				rows.add(Row.data(point.usage().subject().elementId(), point.usage().subject(), one.service().name(), one.measure(),
						point.period().map(UsageSeries::printed).orElseGet(() -> LocalizedText.same(point.usage().period())),
						point.usage().value().orElse(null), UsageSeries.unit(point.usage())));
			}
		}
		return new ResultTable("usage", LocalizedText.of("Use", "利用実績"),
				List.of(Column.localized("name", "Service", "サービス"), Column.text("measure", "Measure", "指標"),
						Column.localized("period", "Period", "時点・期間"), Column.number("value", "Value", "値", ""),
						Column.localized("unit", "Unit", "単位")),
				rows);
	}

	/** Each indicator with the services that feed it; what was counted last stands beside it. */
	private static ResultTable kpis(List<ServiceEntry> services, List<UsageSeries> series) {
		var fed = new LinkedHashMap<String, List<ServiceEntry>>();
		var names = new LinkedHashMap<String, LocalizedText>();
		services.forEach(service -> service.kpis().forEach(kpi -> {
			names.putIfAbsent(kpi.id(), kpi.name());
			fed.computeIfAbsent(kpi.id(), id -> new ArrayList<>()).add(service);
		}));
		var rows = new ArrayList<Row>();
		fed.forEach((kpi, feeding) -> {
			var latest = series.stream().filter(one -> feeding.contains(one.service())).map(UsageSeries::latest).flatMap(Optional::stream).toList();
			boolean one = latest.size() == 1;
			rows.add(Row.data(kpi, Subject.of(kpi, names.get(kpi).japanese()), names.get(kpi),
					LocalizedText.of(String.join(", ", feeding.stream().map(service -> service.name().english()).toList()),
							String.join("、", feeding.stream().map(service -> service.name().japanese()).toList())),
					one ? UsageSeries.printed(latest.getFirst().period().orElseThrow()) : null, one ? latest.getFirst().usage().value().orElseThrow() : null,
					one ? UsageSeries.unit(latest.getFirst().usage()) : null));
		});
		return new ResultTable("kpis", LocalizedText.of("Indicators that services feed", "サービスが関係するKPI"),
				List.of(Column.localized("name", "Indicator", "KPI"), Column.localized("services", "Services", "サービス"),
						Column.localized("period", "Latest period", "最新の時点"), Column.number("value", "Latest value", "最新値", ""),
						Column.localized("unit", "Unit", "単位")),
				rows);
	}
}
