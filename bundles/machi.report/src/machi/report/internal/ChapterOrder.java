package machi.report.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import machi.quantity.text.LocalizedText;
import machi.report.internal.ReportContent.Chapter;
import machi.report.internal.ReportContent.Section;

/**
 * Which table stands in which chapter, as {@code chapters.csv} says. A table that it does not name follows in the
 * chapter of its calculator; one of a calculator that it does not name, in a chapter at the end.
 */
record ChapterOrder(Map<String, LocalizedText> titles, Map<String, String> chapters) {

	static ChapterOrder load() {
		var titles = new LinkedHashMap<String, LocalizedText>();
		var chapters = new LinkedHashMap<String, String>();
		try (var stream = ChapterOrder.class.getResourceAsStream("chapters.csv");
				var lines = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			for (var line : lines) {
				var chapter = line.getField("chapter");
				titles.putIfAbsent(chapter, LocalizedText.of(line.getField("en"), line.getField("ja")));
				chapters.put(line.getField("calculator") + "/" + line.getField("table"), chapter);
			}
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
		return new ChapterOrder(titles, chapters);
	}

	/** The chapters that have tables. */
	List<Chapter> chapters(List<Section> sections, Locale locale, String others) {
		var left = new LinkedHashSet<>(sections);
		var byChapter = new LinkedHashMap<String, List<Section>>();
		titles.keySet().forEach(chapter -> byChapter.put(chapter, new ArrayList<>()));
		chapters.forEach((table, chapter) -> sections.stream().filter(section -> key(section).equals(table)).forEach(section -> {
			byChapter.get(chapter).add(section);
			left.remove(section);
		}));
		for (var section : List.copyOf(left)) {
			chapters.keySet().stream().filter(table -> table.startsWith(section.calculator() + "/")).reduce((a, b) -> b)
					.ifPresent(last -> {
						byChapter.get(chapters.get(last)).add(section);
						left.remove(section);
					});
		}
		var result = new ArrayList<Chapter>();
		byChapter.forEach((chapter, content) -> {
			if (!content.isEmpty()) {
				result.add(new Chapter(chapter, titles.get(chapter).in(locale), content));
			}
		});
		if (!left.isEmpty()) {
			result.add(new Chapter("", others, List.copyOf(left)));
		}
		return result;
	}

	private static String key(Section section) {
		return section.calculator() + "/" + section.table().id();
	}
}
