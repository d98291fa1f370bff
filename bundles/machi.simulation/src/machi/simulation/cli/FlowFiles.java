package machi.simulation.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

import de.siegmar.fastcsv.writer.CsvWriter;
import machi.calculation.dispatch.SiteFlows;
import machi.calculation.simulation.SimulatedYear;

/** Writes the flows of a simulated year, one CSV file per site. */
final class FlowFiles {

	private static final DateTimeFormatter BEGIN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmXXX");
	private static final int DECIMALS = 3;

	private FlowFiles() {
	}

	/** @throws IOException when the folder cannot be made or written; a file is replaced as a whole or not at all */
	static void write(SimulatedYear year, Path folder) throws IOException {
		Files.createDirectories(folder);
		for (var site : year.dispatch().sites()) {
			var file = folder.resolve(site.subject().elementId().replaceAll("[^\\p{L}\\p{N}._-]", "_") + ".csv");
			var temporary = Files.createTempFile(folder, "flows", ".tmp");
			try {
				write(year, site, temporary);
				Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
			} finally {
				Files.deleteIfExists(temporary);
			}
		}
	}

	private static void write(SimulatedYear year, SiteFlows site, Path file) throws IOException {
		var columns = columns(site);
		var grid = year.dispatch().grid();
		try (var csv = CsvWriter.builder().build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
			var header = new String[columns.size() + 1];
			header[0] = "begin";
			int column = 1;
			for (var name : columns.keySet()) {
				header[column++] = name;
			}
			csv.writeRecord(header);
			var record = new String[header.length];
			for (int i = 0; i < grid.count(); i++) {
				record[0] = BEGIN.format(grid.dateTime(i));
				column = 1;
				for (var values : columns.values()) {
					record[column++] = BigDecimal.valueOf(values[i]).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
				}
				csv.writeRecord(record);
			}
		}
	}

	private static Map<String, double[]> columns(SiteFlows site) {
		var columns = new LinkedHashMap<String, double[]>();
		columns.put("load_kW", site.loadKw());
		columns.put("generated_kW", site.generatedKw());
		columns.put("curtailed_kW", site.curtailedKw());
		columns.put("from_grid_kW", site.importedKw());
		columns.put("into_grid_kW", site.exportedKw());
		columns.put("from_line_kW", site.fromLineKw());
		columns.put("into_line_kW", site.intoLineKw());
		columns.put("battery_kW", site.batteryKw());
		columns.put("stored_kWh", site.storedKwh());
		columns.put("vehicles_kW", site.vehicleKw());
		columns.put("vehicles_kWh", site.vehicleKwh());
		columns.put("flexible_kW", site.flexibleKw());
		columns.put("unserved_kW", site.unservedKw());
		return columns;
	}
}
