package machi.ui.register.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;

import machi.register.RegisterCatalog;
import machi.register.RegisterDefinition;
import machi.register.plan.ColumnMapping;
import machi.register.plan.ImportStep;
import machi.register.plan.MappingGuess;
import machi.register.plan.PlanFiles;
import machi.register.sheet.SheetTable;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.workspace.OpenProgram;

/** Which column of the table goes to which attribute: as it was last time, else as the header suggests. */
final class ImportMappingPage extends WizardPage {

	private static final Messages TEXT = Messages.beside(ImportMappingPage.class);
	/** Stands in the choices for the owner of the rows of a nested register. */
	private static final String OWNER = "";

	private final OpenProgram program;
	private final Map<String, Combo> choices = new LinkedHashMap<>();
	private Combo sheet;
	private Spinner headerRow;
	private ScrolledComposite scroll;
	private RegisterDefinition register;
	private List<SheetTable> tables = List.of();
	private ImportStep suggested;

	ImportMappingPage(OpenProgram program) {
		super("mapping", TEXT.get("import.title"), null);
		this.program = program;
		setDescription(TEXT.get("mapping.description"));
	}

	@Override
	public void createControl(Composite parent) {
		var area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(12, 12).spacing(8, 8).applyTo(area);
		new Label(area, SWT.NONE).setText(TEXT.get("sheet"));
		sheet = new Combo(area, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(sheet);
		sheet.addSelectionListener(SelectionListener.widgetSelectedAdapter(chosen -> suggest()));
		new Label(area, SWT.NONE).setText(TEXT.get("headerRow"));
		headerRow = new Spinner(area, SWT.BORDER);
		headerRow.setMinimum(1);
		headerRow.addSelectionListener(SelectionListener.widgetSelectedAdapter(chosen -> showColumns()));
		scroll = new ScrolledComposite(area, SWT.V_SCROLL | SWT.BORDER);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		GridDataFactory.fillDefaults().grab(true, true).span(4, 1).hint(SWT.DEFAULT, 320).applyTo(scroll);
		setControl(area);
	}

	/** Starts with the tables of a file. */
	void show(RegisterDefinition into, List<SheetTable> read) {
		if (into.equals(register) && read == tables) {
			return;
		}
		register = into;
		tables = read;
		sheet.setItems(read.stream().map(table -> table.name().isEmpty() ? table.file() : table.name()).toArray(String[]::new));
		sheet.select(0);
		suggest();
	}

	private void suggest() {
		var guess = MappingGuess.guess(register, table());
		suggested = new PlanFiles().remembered(program.folder(), register.id()).filter(this::fits).orElse(guess);
		headerRow.setMaximum(Math.max(1, table().rows().size()));
		headerRow.setSelection(suggested.headerRow() == 0 ? table().guessedHeaderRow() : suggested.headerRow());
		showColumns();
	}

	/** Whether the table has all the columns of a mapping. */
	private boolean fits(ImportStep step) {
		var header = table().header(step.headerRow() == 0 ? table().guessedHeaderRow() : step.headerRow());
		return !step.columns().isEmpty() && step.columns().values().stream().allMatch(mapping -> columnOf(mapping, header) >= 0);
	}

	/** Index of the first column that the mapping names. */
	private static int columnOf(ColumnMapping mapping, List<String> header) {
		for (int i = 0; i < header.size(); i++) {
			if (!header.get(i).isEmpty() && mapping.text().contains("{" + header.get(i) + "}")) {
				return i;
			}
		}
		return -1;
	}

	private void showColumns() {
		choices.clear();
		var grid = new Composite(scroll, SWT.NONE);
		grid.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().numColumns(3).margins(10, 8).spacing(10, 4).applyTo(grid);
		if (register.nested()) {
			choice(grid, OWNER, RegisterCatalog.label(register.ownerType()).in(Locale.getDefault()), suggested.owner());
		}
		for (var column : register.columns()) {
			choice(grid, column.id(), column.header(Locale.getDefault()), suggested.columns().get(column.id()));
		}
		var before = scroll.getContent();
		scroll.setContent(grid);
		scroll.setMinSize(grid.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		if (before != null) {
			before.dispose();
		}
		validate();
	}

	private void choice(Composite grid, String attribute, String label, ColumnMapping mapping) {
		var header = header();
		text(grid, label, Palette.INK);
		var combo = new Combo(grid, SWT.READ_ONLY);
		var items = new ArrayList<String>();
		items.add(TEXT.get("column.none"));
		items.addAll(header);
		combo.setItems(items.toArray(String[]::new));
		combo.select(mapping == null ? 0 : columnOf(mapping, header) + 1);
		GridDataFactory.fillDefaults().hint(240, SWT.DEFAULT).applyTo(combo);
		var example = text(grid, example(combo.getSelectionIndex() - 1), Palette.MUTED);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(example);
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(chosen -> {
			example.setText(example(combo.getSelectionIndex() - 1));
			validate();
		}));
		choices.put(attribute, combo);
	}

	private static Label text(Composite grid, String text, Palette colour) {
		var label = new Label(grid, SWT.NONE);
		label.setText(text.replace("&", "&&"));
		label.setForeground(colour.color());
		label.setBackground(Palette.PAPER.color());
		return label;
	}

	/** What the first row below the header has in a column. */
	private String example(int column) {
		var rows = table().rows();
		int row = headerRow.getSelection();
		return column < 0 || row >= rows.size() || column >= rows.get(row).size() ? "" : rows.get(row).get(column).replaceAll("\\s+", " ");
	}

	private List<String> header() {
		return table().header(headerRow.getSelection());
	}

	private void validate() {
		boolean any = choices.values().stream().anyMatch(combo -> combo.getSelectionIndex() > 0);
		setErrorMessage(any ? null : TEXT.get("mapping.none"));
		setPageComplete(any);
	}

	@Override
	public boolean canFlipToNextPage() {
		return isPageComplete();
	}

	@Override
	public IWizardPage getNextPage() {
		if (isCurrentPage() && isPageComplete()) {
			((ImportWizard) getWizard()).mapped();
		}
		return super.getNextPage();
	}

	SheetTable table() {
		return tables.get(Math.max(0, sheet.getSelectionIndex()));
	}

	/** The mapping as it is chosen. Where the choice is the suggested column, all that was suggested with it holds. */
	ImportStep step() {
		var columns = new LinkedHashMap<String, ColumnMapping>();
		choices.forEach((attribute, combo) -> {
			if (!attribute.equals(OWNER) && combo.getSelectionIndex() > 0) {
				columns.put(attribute, mapping(suggested.columns().get(attribute), combo.getSelectionIndex() - 1));
			}
		});
		var owner = choices.get(OWNER);
		return new ImportStep(register.id(), "", table().name(), headerRow.getSelection(), suggested.where(), suggested.except(),
				owner == null || owner.getSelectionIndex() < 1 ? null : mapping(suggested.owner(), owner.getSelectionIndex() - 1), columns,
				suggested.sources(), suggested.numbers(), List.of());
	}

	private ColumnMapping mapping(ColumnMapping suggestion, int column) {
		return suggestion != null && columnOf(suggestion, header()) == column ? suggestion : ColumnMapping.column(header().get(column));
	}
}
