package machi.register.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What one table brings into one register.
 *
 * @param register  id of the register, as in {@code energy.sites}
 * @param file      the file, beside the plan
 * @param sheet     name of the sheet; empty: the first
 * @param headerRow row of the header, from 1; 0: guessed
 * @param where     columns and the regular expressions that their whole text must match; other rows are left out
 * @param except    columns and the regular expressions of rows that are left out
 * @param owner     for a nested register the id or name of the element that a row belongs to
 * @param columns   attributes and where they come from; {@code id} decides what is updated and what is added
 * @param sources   the sources that the elements carry
 * @param numbers   the printed numbers that the elements carry
 * @param each      further mappings that are put over this one, each making an element of its own out of every row; so a
 *                  row of many figures becomes many elements
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ImportStep(String register, String file, String sheet, int headerRow, Map<String, String> where,
		Map<String, String> except, ColumnMapping owner, Map<String, ColumnMapping> columns, List<SourceMapping> sources,
		List<NumberMapping> numbers, List<ImportStep> each) {

	public ImportStep(@JsonProperty("register") String register, @JsonProperty("file") String file,
			@JsonProperty("sheet") String sheet, @JsonProperty("headerRow") int headerRow,
			@JsonProperty("where") Map<String, String> where, @JsonProperty("except") Map<String, String> except,
			@JsonProperty("owner") ColumnMapping owner, @JsonProperty("columns") Map<String, ColumnMapping> columns,
			@JsonProperty("sources") List<SourceMapping> sources, @JsonProperty("numbers") List<NumberMapping> numbers,
			@JsonProperty("each") List<ImportStep> each) {
		this.register = Objects.requireNonNullElse(register, "");
		this.file = Objects.requireNonNullElse(file, "");
		this.sheet = Objects.requireNonNullElse(sheet, "");
		this.headerRow = headerRow;
		this.where = where == null ? Map.of() : new LinkedHashMap<>(where);
		this.except = except == null ? Map.of() : new LinkedHashMap<>(except);
		this.owner = owner;
		this.columns = columns == null ? Map.of() : new LinkedHashMap<>(columns);
		this.sources = sources == null ? List.of() : List.copyOf(sources);
		this.numbers = numbers == null ? List.of() : List.copyOf(numbers);
		this.where.values().forEach(Pattern::compile);
		this.except.values().forEach(Pattern::compile);
		this.each = each == null ? List.of() : List.copyOf(each);
	}

	/** A step that only maps columns. */
	public static ImportStep of(String register, int headerRow, Map<String, ColumnMapping> columns, ColumnMapping owner) {
		return new ImportStep(register, "", "", headerRow, Map.of(), Map.of(), owner, columns, List.of(), List.of(), List.of());
	}

	/** This step alone, or one step for each of {@link #each}. */
	public List<ImportStep> variants() {
		if (each.isEmpty()) {
			return List.of(this);
		}
		return each.stream().map(this::with).toList();
	}

	private ImportStep with(ImportStep over) {
		return new ImportStep(register, file, sheet, headerRow, joined(where, over.where), joined(except, over.except),
				over.owner == null ? owner : over.owner, joined(columns, over.columns), joined(sources, over.sources),
				joined(numbers, over.numbers), List.of());
	}

	private static <V> Map<String, V> joined(Map<String, V> under, Map<String, V> over) {
		var both = new LinkedHashMap<>(under);
		both.putAll(over);
		return both;
	}

	private static <V> List<V> joined(List<V> first, List<V> second) {
		var both = new ArrayList<>(first);
		both.addAll(second);
		return both;
	}
}
