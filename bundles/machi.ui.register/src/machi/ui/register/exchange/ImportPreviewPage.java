package machi.ui.register.exchange;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.register.CellFault;
import machi.register.CellFormat;
import machi.register.ElementReferences;
import machi.register.transfer.ImportPreview;
import machi.register.transfer.RowPreview;
import machi.ui.Messages;
import machi.ui.Palette;

/** What the import will add and change, and the cells it cannot read. */
final class ImportPreviewPage extends WizardPage {

	private static final Messages TEXT = Messages.beside(ImportPreviewPage.class);
	/** Rows that anybody looks through; the summary counts all. */
	private static final int SHOWN = 2000;

	private final CellFormat format = new CellFormat(Locale.getDefault(), ElementReferences.NONE);
	private Label summary;
	private Label faultsTitle;
	private TableViewer rows;
	private TableViewer faults;
	private ImportPreview preview;

	ImportPreviewPage() {
		super("preview", TEXT.get("import.title"), null);
		setDescription(TEXT.get("preview.description"));
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		var area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 12).spacing(8, 6).applyTo(area);
		summary = label(area, Palette.INK);
		rows = viewer(area, 200);
		column(rows, "preview.row", 60, (RowPreview row) -> String.valueOf(row.position().row()));
		column(rows, "preview.kind", 100, (RowPreview row) -> TEXT.get("kind." + row.kind()));
		column(rows, "preview.id", 150, RowPreview::id);
		column(rows, "preview.name", 180, RowPreview::name);
		column(rows, "preview.changes", 300, this::changes);
		faultsTitle = label(area, Palette.ERROR);
		faults = viewer(area, 110);
		column(faults, "preview.fault", 780, (CellFault fault) -> fault.message().in(Locale.getDefault()));
		setControl(area);
	}

	private static Label label(Composite area, Palette colour) {
		var label = new Label(area, SWT.NONE);
		label.setForeground(colour.color());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
		return label;
	}

	private static TableViewer viewer(Composite area, int height) {
		var viewer = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setLinesVisible(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, height).applyTo(viewer.getControl());
		return viewer;
	}

	@SuppressWarnings("unchecked")
	private static <T> void column(TableViewer viewer, String key, int width, Function<T, String> text) {
		var column = new TableViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(TEXT.get(key));
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply((T) element)));
	}

	private String changes(RowPreview row) {
		return row.changes().stream().map(change -> change.column().label().in(Locale.getDefault()) + ": "
				+ (row.kind() == RowPreview.Kind.CHANGED ? text(change.column().many(), format.format(change.column(), change.before())) + " → " : "")
				+ format.format(change.column(), change.after())).collect(Collectors.joining(",  "));
	}

	private static String text(boolean many, String before) {
		return before.isEmpty() ? TEXT.get(many ? "empty.list" : "empty") : before;
	}

	/** Shows what an import would do. */
	void show(ImportPreview computed) {
		preview = computed;
		summary.setText(TEXT.get("preview.summary", computed.rows(RowPreview.Kind.ADDED).size(),
				computed.rows(RowPreview.Kind.CHANGED).size(), computed.rows(RowPreview.Kind.UNCHANGED).size()));
		rows.setInput(computed.rows().stream().filter(row -> row.kind() != RowPreview.Kind.UNCHANGED).limit(SHOWN).toList());
		faultsTitle.setText(TEXT.get(computed.faults().isEmpty() ? "preview.noFaults" : "preview.faults", computed.faults().size()));
		faultsTitle.setForeground((computed.faults().isEmpty() ? Palette.MUTED : Palette.ERROR).color());
		faults.setInput(List.copyOf(computed.faults().subList(0, Math.min(SHOWN, computed.faults().size()))));
		setPageComplete(computed.changesAnything());
		setMessage(computed.changesAnything() ? null : TEXT.get("preview.nothing"), INFORMATION);
	}

	ImportPreview preview() {
		return preview;
	}
}
