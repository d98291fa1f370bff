package machi.sdg;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import machi.quantity.text.LocalizedText;

/** Reads the tables of {@code data/}; where they come from is told in the notice beside them. */
final class CatalogueData {

	private record Entry(String text, String translation, String shortName) {
	}

	private final Class<?> place;
	private final Map<String, String> remarks = new HashMap<>();

	CatalogueData(Class<?> place) {
		this.place = place;
	}

	SdgCatalogue read() {
		var english = texts("en.tsv");
		var source = remarks.get("source");
		var japanese = texts("ja.tsv");
		var goals = new ArrayList<SdgGoal>();
		var targets = new ArrayList<SdgTarget>();
		var indicators = new ArrayList<SdgIndicator>();
		var named = LocalizedText.of(source, remarks.get("source"));
		var rows = rows("framework.tsv");
		// from the end: what a goal and a target contain follows them
		for (int i = rows.size() - 1; i >= 0; i--) {
			var row = rows.get(i);
			var code = row.get(1);
			var text = LocalizedText.of(english.get(code).text(), japanese.get(code).text());
			var translation = japanese.get(code).translation().equals("machi") ? Translation.MACHI : Translation.MINISTRY;
			switch (row.get(0)) {
			case "goal" -> {
				var name = LocalizedText.of(english.get(code).shortName(), japanese.get(code).shortName());
				goals.addFirst(new SdgGoal(Integer.parseInt(code), name, text, Integer.decode(row.get(2)), targets));
				targets.clear();
			}
			case "target" -> {
				targets.addFirst(new SdgTarget(SdgCode.of(code).orElseThrow(), text, translation, indicators));
				indicators.clear();
			}
			default -> indicators.addFirst(new SdgIndicator(code, row.get(2), text, translation));
			}
		}
		return new SdgCatalogue(remarks.get("version"), named, goals);
	}

	private Map<String, Entry> texts(String file) {
		var texts = new HashMap<String, Entry>();
		for (var row : rows(file)) {
			texts.put(row.get(0), new Entry(row.get(1), row.get(2), row.size() > 3 ? row.get(3) : ""));
		}
		return texts;
	}

	private List<List<String>> rows(String file) {
		var rows = new ArrayList<List<String>>();
		try (var in = place.getResourceAsStream("data/" + file);
				var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			for (var line = reader.readLine(); line != null; line = reader.readLine()) {
				var cells = List.of(line.split("\t"));
				if (!line.startsWith("#")) {
					rows.add(cells);
				} else if (cells.size() == 2) {
					remarks.put(cells.get(0).substring(2), cells.get(1));
				}
			}
		} catch (IOException unreadable) {
			throw new UncheckedIOException("the lists of the goals, " + file, unreadable);
		}
		return rows;
	}
}
