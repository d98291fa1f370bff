package machi.ui.simulation.year;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import machi.ui.Messages;
import machi.ui.page.CsvText;
import machi.ui.simulation.draw.Flow;

/** The flows of a scope, step by step, for a spreadsheet. */
final class FlowsCsv {

	private static final Messages TEXT = Messages.beside(FlowsCsv.class);
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
	private static final int DECIMALS = 3;

	private FlowsCsv() {
	}

	/** With a header that names every unit. */
	static String of(ScopeFlows flows) {
		var columns = columns(flows);
		var rows = new ArrayList<List<String>>(flows.grid().count() + 1);
		var header = new ArrayList<String>();
		header.add(TEXT.get("csv.begin", flows.grid().zone().getId()));
		header.addAll(columns.keySet());
		rows.add(header);
		for (int i = 0; i < flows.grid().count(); i++) {
			var row = new ArrayList<String>(header.size());
			row.add(TIME.format(flows.grid().dateTime(i)));
			for (var values : columns.values()) {
				row.add(BigDecimal.valueOf(values[i]).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString());
			}
			rows.add(row);
		}
		return CsvText.of(rows);
	}

	private static Map<String, double[]> columns(ScopeFlows scope) {
		var flows = scope.flows();
		var columns = new LinkedHashMap<String, double[]>();
		columns.put(kw(Flow.LOAD), flows.loadKw());
		columns.put(kw(Flow.GENERATION), flows.generatedKw());
		columns.put(kw(Flow.CURTAILED), flows.curtailedKw());
		columns.put(kw(Flow.FROM_GRID), flows.importedKw());
		columns.put(kw(Flow.INTO_GRID), flows.exportedKw());
		columns.put(kw(Flow.FROM_LINE), flows.fromLineKw());
		columns.put(kw(Flow.INTO_LINE), flows.intoLineKw());
		columns.put(kw(Flow.CHARGE), scope.chargeKw());
		columns.put(kw(Flow.DISCHARGE), scope.dischargeKw());
		columns.put(Flow.STORED.label() + " (kWh)", flows.storedKwh());
		columns.put(kw(Flow.FLEXIBLE), flows.flexibleKw());
		columns.put(kw(Flow.UNSERVED), flows.unservedKw());
		return columns;
	}

	private static String kw(Flow flow) {
		return flow.label() + " (kW)";
	}
}
