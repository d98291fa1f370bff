package machi.register.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import machi.quantity.Unit;
import machi.register.RegisterCatalog;
import machi.register.RegisterColumn;
import machi.register.RegisterDefinition;
import machi.register.sheet.SheetTable;

/** Finds out from the header of a table which columns are which attributes of a register. */
public final class MappingGuess {

	private static final Pattern UNIT = Pattern.compile("^(.*?)[(\\[]([^()\\[\\]]*)[)\\]]$");
	private static final String TOTALS = "(?:総|小|合)?\\s*計|(?:sub|grand )?total";
	private static final int SHORTEST = 2;

	private MappingGuess() {
	}

	/**
	 * The mapping that the header suggests. Labels in both languages and names of attributes are recognised, in any width
	 * of characters, with a unit behind them; when that is another unit than the register's, the numbers are converted.
	 * Rows of totals are left out.
	 */
	public static ImportStep guess(RegisterDefinition register, SheetTable table) {
		int headerRow = table.guessedHeaderRow();
		var header = table.header(headerRow);
		var columns = new LinkedHashMap<String, ColumnMapping>();
		var used = new HashSet<String>();
		for (boolean exact : List.of(true, false)) {
			for (var column : register.columns()) {
				if (!columns.containsKey(column.id())) {
					header.stream().filter(text -> !text.isEmpty() && !used.contains(text) && matches(column, text, exact)).findFirst()
							.ifPresent(text -> {
								used.add(text);
								columns.put(column.id(), mapping(column, text));
							});
				}
			}
		}
		var owner = register.nested() ? owner(register, header, used) : null;
		return new ImportStep(register.id(), "", table.name(), headerRow, Map.of(), totals(header), owner, columns, List.of(), List.of(),
				List.of());
	}

	/** Heading of the column that names the element a row of a nested register belongs to. */
	public static String ownerHeader(RegisterDefinition register, Locale locale) {
		return RegisterCatalog.label(register.ownerType()).in(locale) + (locale.getLanguage().equals("ja") ? "(上位)" : " (above)");
	}

	private static ColumnMapping owner(RegisterDefinition register, List<String> header, Set<String> used) {
		var names = List.of(ownerHeader(register, Locale.JAPANESE), ownerHeader(register, Locale.ENGLISH), "owner");
		return header.stream().filter(text -> !used.contains(text) && names.stream().anyMatch(name -> plain(name).equals(plain(text))))
				.findFirst().map(ColumnMapping::column).orElse(null);
	}

	private static Map<String, String> totals(List<String> header) {
		var first = header.stream().filter(text -> !text.isEmpty()).findFirst();
		return first.isPresent() ? Map.of(first.get(), "(?i)" + TOTALS) : Map.of();
	}

	private static boolean matches(RegisterColumn column, String text, boolean exact) {
		var header = plain(withoutUnit(text));
		for (var name : new ArrayList<>(List.of(column.label().japanese(), column.label().english(), column.id()))) {
			for (var label : List.of(plain(name), plain(withoutUnit(name)))) {
				boolean related = label.length() >= SHORTEST && header.length() >= SHORTEST
						&& (header.contains(label) || label.contains(header));
				if (exact ? header.equals(label) || plain(text).equals(label) : related) {
					return true;
				}
			}
		}
		return false;
	}

	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s_]+", "").toLowerCase(Locale.ROOT);
	}

	private static String withoutUnit(String text) {
		var matcher = UNIT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
		return matcher.matches() && !matcher.group(1).isBlank() ? matcher.group(1) : text;
	}

	private static ColumnMapping mapping(RegisterColumn column, String text) {
		var matcher = UNIT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
		if (!column.unit().equals(Unit.ONE) && matcher.matches()) {
			var unit = Unit.of(matcher.group(2));
			if (!unit.equals(column.unit()) && unit.isConvertibleTo(column.unit())) {
				return ColumnMapping.of("{" + text + "} " + unit.symbol());
			}
		}
		return ColumnMapping.column(text);
	}
}
