package machi.release;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of licences: of libraries (licences.csv, by group or by group and artifact) and of what some of them contain
 * without saying so in their metadata (contents.csv). Each line names where its knowledge comes from.
 */
final class LicenceTables {
	private final Map<String, String> licences = new HashMap<>();
	private final Map<String, List<Part>> contents = new HashMap<>();

	/**
	 * A library within a library.
	 *
	 * @param version empty where its container does not tell
	 * @param licence an SPDX expression
	 * @param source how it is known to be there
	 */
	record Part(String name, String version, String licence, String source) {
	}

	static LicenceTables read() throws IOException {
		var tables = new LicenceTables();
		for (var row : rows("licences.csv", 3)) {
			tables.licences.put(row[0], row[1]);
		}
		for (var row : rows("contents.csv", 5)) {
			tables.contents.computeIfAbsent(row[0], container -> new ArrayList<>()).add(new Part(row[1], row[2], row[3], row[4]));
		}
		return tables;
	}

	/** @return the SPDX expression, that of the artifact before that of its group */
	Optional<String> licence(Coordinates library) {
		var own = licences.get(library.group() + ":" + library.artifact());
		return Optional.ofNullable(own == null ? licences.get(library.group()) : own);
	}

	List<Part> contents(Coordinates container) {
		return contents.getOrDefault(container.group() + ":" + container.artifact(), List.of());
	}

	/** The ids of licences and exceptions in an SPDX expression. */
	static Set<String> ids(String expression) {
		return new TreeSet<>(List.of(expression.split("\\s+(OR|AND|WITH)\\s+")));
	}

	private static List<String[]> rows(String name, int columns) throws IOException {
		try (var lines = new BufferedReader(new InputStreamReader(LicenceTables.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
			var rows = lines.lines().skip(1).filter(line -> !line.isBlank()).map(line -> line.split(",", -1)).toList();
			for (var row : rows) {
				if (row.length != columns) {
					throw new IOException(name + ": expected " + columns + " columns in the line of " + row[0]);
				}
			}
			return rows;
		}
	}
}
