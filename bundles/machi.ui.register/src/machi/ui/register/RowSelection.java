package machi.ui.register;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

import machi.ui.register.table.RegisterTable;

/** The elements whose cells are selected, as the selection of the workbench. */
final class RowSelection implements ISelectionProvider {

	/** More rows than anybody edits as one; the rest is not listed, so that "select all" stays quick. */
	private static final int MOST = 1000;

	private final RegisterTable table;
	private final List<ISelectionChangedListener> listeners = new CopyOnWriteArrayList<>();
	private List<EObject> selected = List.of();

	RowSelection(RegisterTable table) {
		this.table = table;
		table.whenSelected(this::refresh);
	}

	/** Tells the workbench when other elements are selected. */
	void refresh() {
		var present = table.selectedRows().stream().limit(MOST).toList();
		if (!present.equals(selected)) {
			selected = present;
			var event = new SelectionChangedEvent(this, getSelection());
			listeners.forEach(listener -> listener.selectionChanged(event));
		}
	}

	@Override
	public ISelection getSelection() {
		return new StructuredSelection(selected);
	}

	@Override
	public void setSelection(ISelection selection) {
		if (selection instanceof IStructuredSelection elements && elements.getFirstElement() instanceof EObject element) {
			table.reveal(element, "");
		}
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}
}
