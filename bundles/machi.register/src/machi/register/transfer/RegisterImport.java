package machi.register.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import machi.quantity.text.LocalizedText;
import machi.register.AbsentIds;
import machi.register.CellFault;
import machi.register.CellFormat;
import machi.register.ProgramReferences;
import machi.register.RegisterCatalog;
import machi.register.RegisterDefinition;
import machi.register.plan.ColumnMapping;
import machi.register.plan.ImportStep;
import machi.workspace.OpenProgram;

/**
 * Reads tables into registers. An element whose id the program knows is updated, any other is added; so importing the same
 * table twice changes nothing the second time. A cell that cannot be read is left as it was and reported; everything else
 * is imported.
 */
public final class RegisterImport {

	/** What parts ids in a cell that holds several. */
	private static final Pattern NO_ID = Pattern.compile("[\\s;；、,，]+");

	private record Row(ImportStep step, RowTexts texts, int row, ElementEdit edit) {
	}

	private final OpenProgram program;
	private final RegisterCatalog catalog;

	public RegisterImport(OpenProgram program, RegisterCatalog catalog) {
		this.program = Objects.requireNonNull(program);
		this.catalog = Objects.requireNonNull(catalog);
	}

	/**
	 * What an import would do. The program is not touched until the preview is applied.
	 *
	 * @param document id of the document that sources name unless they say otherwise; may be empty
	 */
	public ImportPreview preview(String document, List<TableImport> tables) {
		var faults = new ArrayList<CellFault>();
		var mapped = new MappedTexts();
		var absent = new AbsentIds(program);
		lookUp(absent, mapped, tables);
		var elements = new ImportedElements(program, absent, mapped, faults);
		var references = new ProgramReferences(elements.index(), absent);
		var values = new RowValues(document, mapped, new CellFormat(Locale.ROOT, references), references, faults);
		var rows = new ArrayList<Row>();
		var skipped = new LinkedHashSet<SkippedTable>();
		for (var table : tables) {
			for (var step : table.step().variants()) {
				if (isInstalled(step.register(), tables)) {
					identify(table, step, elements, rows, faults);
				} else {
					skipped.add(new SkippedTable(step.register(), table.table().file()));
				}
			}
		}
		for (var row : rows) {
			fill(row, elements, values);
		}
		return new ImportPreview(program, elements.edits(), faults, List.copyOf(skipped));
	}

	/** Asks at once for all texts that may be ids, so that files of domains that are not installed are read but once. */
	private static void lookUp(AbsentIds absent, MappedTexts mapped, List<TableImport> tables) {
		if (absent.none()) {
			return;
		}
		var ids = new HashSet<String>();
		for (var table : tables) {
			for (var step : table.step().variants()) {
				var texts = new RowTexts(table.table(), step.headerRow());
				for (int row = texts.headerRow() + 1; row <= texts.lastRow(); row++) {
					for (var mapping : step.columns().values()) {
						var text = mapped.text(mapping, texts, row);
						ids.add(text);
						ids.addAll(List.of(NO_ID.split(text)));
					}
				}
			}
		}
		absent.lookUp(ids);
	}

	/** Whether the register, known or not, is of a domain that has registers; one of no domain is a slip of the plan. */
	private boolean isInstalled(String register, List<TableImport> tables) {
		var domain = SkippedTable.domain(register);
		boolean installed = catalog.registers().stream().anyMatch(known -> SkippedTable.domain(known.id()).equals(domain));
		return installed || domain.isEmpty() || domain.equals(register) && !isDomain(domain, tables);
	}

	/** Whether the program has a file of that name that nothing here reads, or the plan more registers of that domain. */
	private boolean isDomain(String name, List<TableImport> tables) {
		return program.absentDomains().stream().anyMatch(absent -> absent.name().equals(name))
				|| tables.stream().anyMatch(table -> table.step().register().startsWith(name + "."));
	}

	private void identify(TableImport table, ImportStep step, ImportedElements elements, List<Row> rows, List<CellFault> faults) {
		var texts = new RowTexts(table.table(), step.headerRow());
		var register = catalog.register(step.register());
		if (register.isEmpty()) {
			faults.add(new CellFault(texts.position("", texts.headerRow()), step.register(),
					LocalizedText.of("the id of a register, such as energy.sites", "登録簿のID(例: energy.sites)")));
			return;
		}
		var known = knownColumns(step, register.get(), texts, faults);
		elements.beginTable();
		for (int row = texts.headerRow() + 1; row <= texts.lastRow(); row++) {
			if (!texts.isBlank(row) && texts.accepts(known, row)) {
				var edit = elements.edit(register.get(), known, texts, row);
				if (edit != null) {
					rows.add(new Row(known, texts, row, edit));
				}
			}
		}
	}

	/** The step without what its table or register does not have; each such part is a fault of the header. */
	private static ImportStep knownColumns(ImportStep step, RegisterDefinition register, RowTexts texts, List<CellFault> faults) {
		var columns = new LinkedHashMap<String, ColumnMapping>();
		step.columns().forEach((attribute, mapping) -> {
			var missing = texts.missing(mapping.text());
			if (register.column(attribute).isEmpty()) {
				faults.add(new CellFault(texts.position("", texts.headerRow()), attribute, LocalizedText.of(
						"an attribute of " + register.id(), register.id() + "の項目")));
			} else if (!missing.isEmpty()) {
				faults.add(missingColumn(texts, missing.getFirst()));
			} else {
				columns.put(attribute, mapping);
			}
		});
		Stream.concat(step.where().keySet().stream(), step.except().keySet().stream()).filter(column -> !texts.has(column))
				.forEach(column -> faults.add(missingColumn(texts, column)));
		return new ImportStep(step.register(), step.file(), step.sheet(), step.headerRow(), step.where(), step.except(), step.owner(),
				columns, step.sources(), step.numbers(), List.of());
	}

	private static CellFault missingColumn(RowTexts texts, String column) {
		return new CellFault(texts.position("", texts.headerRow()), "",
				LocalizedText.of("a column “" + column + "”", "列「" + column + "」"));
	}

	private void fill(Row row, ImportedElements elements, RowValues values) {
		var register = row.edit().register();
		row.step().columns().forEach((attribute, mapping) -> {
			if (!attribute.equals("id") || register.single()) {
				var column = register.column(attribute).orElseThrow();
				values.value(column, mapping, row.texts(), row.row(), row.edit()).ifPresent(value -> row.edit().set(column, value.orElse(null)));
			}
		});
		values.addSources(row.edit(), row.step(), row.texts(), row.row());
		if (register.nested()) {
			elements.place(row.edit(), values.owner(register, row.step(), row.texts(), row.row()));
		}
	}
}
