package machi.register.transfer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import machi.quantity.text.LocalizedText;
import machi.register.RegisterDefinition;
import machi.register.plan.ImportPlan;
import machi.register.plan.ImportStep;
import machi.register.plan.MappingGuess;
import machi.register.sheet.SheetException;
import machi.register.sheet.SheetFiles;
import machi.register.sheet.SheetTable;

/** Finds the tables that are to be imported in their files. */
public final class ImportTables {

	private ImportTables() {
	}

	/**
	 * The tables of a plan.
	 *
	 * @param folder where the plan's files are
	 * @throws SheetException when one of the files cannot be read or does not have the sheet
	 */
	public static List<TableImport> ofPlan(ImportPlan plan, Path folder) throws SheetException {
		Map<String, List<SheetTable>> files = new HashMap<>();
		var tables = new ArrayList<TableImport>();
		for (var step : plan.steps()) {
			var file = folder.resolve(step.file()).normalize();
			if (!files.containsKey(step.file())) {
				files.put(step.file(), SheetFiles.read(file));
			}
			tables.add(new TableImport(step, sheet(files.get(step.file()), step.sheet(), file)));
		}
		return tables;
	}

	/**
	 * A table for one register: the sheet of that name, else the only one, else the one that is named like the register.
	 *
	 * @param remembered the mapping of the last file of this kind; used when the table has all its columns
	 * @throws SheetException when the file cannot be read, or nothing of the register is recognised in its header
	 */
	public static TableImport ofFile(RegisterDefinition register, Path file, String sheet, Optional<ImportStep> remembered)
			throws SheetException {
		return ofSheets(register, SheetFiles.read(file), file, sheet, remembered);
	}

	/**
	 * As {@link #ofFile}, for a file that has been read already.
	 *
	 * @throws SheetException when no sheet fits, or nothing of the register is recognised in its header
	 */
	public static TableImport ofSheets(RegisterDefinition register, List<SheetTable> sheets, Path file, String sheet,
			Optional<ImportStep> remembered) throws SheetException {
		var table = sheet.isEmpty() ? onlySheet(register, sheets, file) : sheet(sheets, sheet, file);
		var step = remembered.filter(mapping -> fits(mapping, table)).orElseGet(() -> MappingGuess.guess(register, table));
		if (step.columns().isEmpty()) {
			var header = String.join(", ", table.header(step.headerRow()));
			throw new SheetException(LocalizedText.of(
					"No column of %s is recognised in %s, row %d: %s".formatted(register.title().english(), file.getFileName(),
							step.headerRow(), header),
					"%sの%d行目に「%s」の項目が見つかりません: %s".formatted(file.getFileName(), step.headerRow(),
							register.title().japanese(), header)));
		}
		return new TableImport(step, table);
	}

	private static SheetTable onlySheet(RegisterDefinition register, List<SheetTable> sheets, Path file) throws SheetException {
		if (sheets.size() == 1) {
			return sheets.getFirst();
		}
		for (var sheet : sheets) {
			if (sheet.name().equals(RegisterTable.sheetName(register, Locale.JAPANESE))
					|| sheet.name().equals(RegisterTable.sheetName(register, Locale.ENGLISH))) {
				return sheet;
			}
		}
		throw new SheetException(LocalizedText.of(
				"%s has several sheets and none is named “%s”; name the sheet: %s".formatted(file.getFileName(),
						register.title().english(), names(sheets)),
				"%s には複数のシートがあり、「%s」という名前のシートがありません。シートを指定してください: %s".formatted(file.getFileName(),
						register.title().japanese(), names(sheets))));
	}

	/** Whether the table has every column that the mapping names. */
	private static boolean fits(ImportStep mapping, SheetTable table) {
		var texts = new RowTexts(table, mapping.headerRow());
		return !mapping.columns().isEmpty()
				&& mapping.columns().values().stream().allMatch(column -> texts.missing(column.text()).isEmpty())
				&& mapping.except().keySet().stream().allMatch(texts::has)
				&& mapping.where().keySet().stream().allMatch(texts::has);
	}

	private static SheetTable sheet(List<SheetTable> sheets, String name, Path file) throws SheetException {
		if (name.isEmpty()) {
			return sheets.getFirst();
		}
		for (var sheet : sheets) {
			if (sheet.name().equals(name)) {
				return sheet;
			}
		}
		throw new SheetException(LocalizedText.of(file.getFileName() + " has no sheet “" + name + "”; it has: " + names(sheets),
				file.getFileName() + " にシート「" + name + "」がありません。シート: " + names(sheets)));
	}

	private static String names(List<SheetTable> sheets) {
		return sheets.stream().map(SheetTable::name).collect(Collectors.joining(", "));
	}
}
