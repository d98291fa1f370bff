package machi.ui.register.edit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

import machi.register.TableText;
import machi.ui.Messages;

/** Lists the cells that a paste refused, with row, column and reason. */
public final class PasteFaultsDialog extends TitleAreaDialog {

	private static final Messages TEXT = Messages.beside(PasteFaultsDialog.class);

	private final List<PasteFault> faults;

	public PasteFaultsDialog(Shell parent, List<PasteFault> faults) {
		super(parent);
		this.faults = faults;
		setHelpAvailable(false);
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		getShell().setText(TEXT.get("faults.title"));
		setTitle(TEXT.get("faults.title"));
		setMessage(TEXT.get("faults.message", faults.size()));
		var area = (Composite) super.createDialogArea(parent);
		var viewer = new TableViewer(area, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(820, 320).applyTo(viewer.getControl());
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setLinesVisible(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		column(viewer, "faults.row", 60, fault -> String.valueOf(fault.row()));
		column(viewer, "faults.column", 170, PasteFault::column);
		column(viewer, "faults.found", 140, PasteFault::found);
		column(viewer, "faults.reason", 440, PasteFault::message);
		viewer.setInput(faults);
		return area;
	}

	private static void column(TableViewer viewer, String key, int width, Function<PasteFault, String> text) {
		var column = new TableViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(TEXT.get(key));
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(fault -> text.apply((PasteFault) fault)));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CLIENT_ID, TEXT.get("faults.copy"), false);
		createButton(parent, IDialogConstants.OK_ID, TEXT.get("faults.close"), true);
	}

	@Override
	protected void buttonPressed(int button) {
		if (button == IDialogConstants.CLIENT_ID) {
			copy();
		} else {
			super.buttonPressed(button);
		}
	}

	private void copy() {
		var header = Stream.of("faults.row", "faults.column", "faults.found", "faults.reason").map(TEXT::get).toList();
		var table = Stream.concat(Stream.of(header), faults.stream()
				.map(fault -> List.of(String.valueOf(fault.row()), fault.column(), fault.found(), fault.message())))
				.collect(Collectors.toList());
		var clipboard = new Clipboard(getShell().getDisplay());
		clipboard.setContents(new Object[] { TableText.write(table) }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}
}
