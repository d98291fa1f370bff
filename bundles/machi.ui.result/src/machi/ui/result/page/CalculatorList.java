package machi.ui.result.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

import machi.calculation.CalculatorDescriptor;
import machi.ui.Palette;
import machi.ui.page.Paper;
import machi.ui.result.Runs;
import machi.ui.result.text.Texts;

/** Calculators in two groups, those that compute and those that only find, each in its order. */
final class CalculatorList {

	private final TreeViewer viewer;
	private final Runs runs;
	private final Paper paper;
	private final Locale locale = Locale.getDefault();
	private List<CalculatorDescriptor> shown = List.of();

	CalculatorList(Composite parent, Paper paper, Runs runs) {
		this.runs = runs;
		this.paper = paper;
		var holder = new Composite(parent, SWT.NONE);
		var layout = new TreeColumnLayout();
		holder.setLayout(layout);
		viewer = new TreeViewer(holder, SWT.FULL_SELECTION | SWT.SINGLE);
		viewer.getTree().setHeaderVisible(true);
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new Groups());
		layout.setColumnData(column("calculators.title", new TitleLabel()).getColumn(), new ColumnWeightData(71, 140));
		layout.setColumnData(column("calculators.state", new StateLabel()).getColumn(), new ColumnWeightData(29, 78));
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.setInput(this);
	}

	private TreeViewerColumn column(String title, ColumnLabelProvider labels) {
		var column = new TreeViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(Texts.get(title));
		column.setLabelProvider(labels);
		return column;
	}

	void refresh() {
		var present = runs.calculators();
		if (present.equals(shown)) {
			viewer.refresh(true);
			return;
		}
		var selected = selected();
		shown = present;
		viewer.refresh();
		viewer.expandAll();
		select(selected.filter(present::contains).or(() -> present.stream().findFirst()).map(CalculatorDescriptor::id).orElse(""));
	}

	void select(String id) {
		shown.stream().filter(calculator -> calculator.id().equals(id)).findFirst()
				.ifPresent(calculator -> viewer.setSelection(new StructuredSelection(calculator), true));
	}

	Optional<CalculatorDescriptor> selected() {
		return viewer.getStructuredSelection().getFirstElement() instanceof CalculatorDescriptor calculator
				? Optional.of(calculator)
				: Optional.empty();
	}

	ISelectionProvider selectionProvider() {
		return viewer;
	}

	void whenSelected(Consumer<Optional<CalculatorDescriptor>> listener) {
		viewer.addSelectionChangedListener(event -> listener.accept(selected()));
	}

	void whenOpened(Consumer<CalculatorDescriptor> listener) {
		viewer.getTree().addListener(SWT.DefaultSelection, event -> selected().ifPresent(listener));
	}

	void open() {
		viewer.getTree().notifyListeners(SWT.DefaultSelection, new Event());
	}

	void setFocus() {
		viewer.getTree().setFocus();
	}

	/** The two groups are their kinds. */
	private final class Groups implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return Arrays.stream(CalculatorDescriptor.Kind.values()).filter(this::hasChildren).toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return shown.stream().filter(calculator -> calculator.kind() == parent).toArray();
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof CalculatorDescriptor calculator ? calculator.kind() : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return getChildren(element).length > 0;
		}
	}

	/** The title; what it computes on hover. */
	private final class TitleLabel extends ColumnLabelProvider {

		@Override
		public String getText(Object element) {
			return switch (element) {
			case CalculatorDescriptor calculator -> calculator.title().in(locale);
			case CalculatorDescriptor.Kind kind -> Texts.get("calculators." + kind.name().toLowerCase(Locale.ROOT));
			default -> "";
			};
		}

		@Override
		public Image getImage(Object element) {
			return switch (element) {
			case CalculatorDescriptor calculator -> picture(ResultIcon.of(runs.state(calculator.id())));
			case CalculatorDescriptor.Kind kind -> picture(ResultIcon.valueOf(kind.name()));
			default -> null;
			};
		}

		private Image picture(ResultIcon icon) {
			return paper.resources().create(icon.descriptor());
		}

		@Override
		public String getToolTipText(Object element) {
			return element instanceof CalculatorDescriptor calculator
					? calculator.title().in(locale) + "\n" + calculator.description().in(locale)
					: null;
		}
	}

	/** The state; on hover, why a calculation failed. */
	private final class StateLabel extends ColumnLabelProvider {

		@Override
		public String getText(Object element) {
			return element instanceof CalculatorDescriptor calculator ? StateText.of(runs.state(calculator.id())) : "";
		}

		@Override
		public Color getForeground(Object element) {
			if (!(element instanceof CalculatorDescriptor calculator)) {
				return null;
			}
			return switch (runs.state(calculator.id())) {
			case FAILED -> Palette.ERROR.color();
			case STALE -> Palette.WARNING.color();
			case NOT_RUN, LEFT_OUT, NOT_INSTALLED, RUNNING -> Palette.MUTED.color();
			case CURRENT -> null;
			};
		}

		@Override
		public String getToolTipText(Object element) {
			if (!(element instanceof CalculatorDescriptor calculator)) {
				return null;
			}
			return switch (runs.state(calculator.id())) {
			case FAILED -> runs.run(calculator.id()).flatMap(run -> run.failure()).map(failure -> failure.reason().in(locale)).orElse(null);
			case LEFT_OUT, NOT_INSTALLED -> runs.leftOut(calculator.id()).map(reason -> reason.in(locale)).orElse(null);
			default -> null;
			};
		}
	}
}
