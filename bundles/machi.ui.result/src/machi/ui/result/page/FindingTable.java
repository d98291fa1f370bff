package machi.ui.result.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;

import machi.calculation.Finding;
import machi.ui.Icon;
import machi.ui.Palette;
import machi.ui.page.Paper;
import machi.ui.result.text.Texts;

/** The findings that are shown, one a row; instead of an empty table, the reason why there is nothing. */
final class FindingTable {

	private final FindingList list;
	private final Locale locale;
	private final Paper paper;
	private final Composite stack;
	private final Composite holder;
	private final Label reason;
	private final Composite empty;
	private final TableViewer viewer;

	FindingTable(Composite parent, Paper paper, FindingList list, Locale locale) {
		this.list = list;
		this.locale = locale;
		this.paper = paper;
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		empty = paper.composite(stack, 1, 16, 16);
		reason = paper.text(empty, "", Palette.MUTED);
		holder = new Composite(stack, SWT.NONE);
		var layout = new TableColumnLayout();
		holder.setLayout(layout);
		viewer = new TableViewer(holder, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
		viewer.getTable().setHeaderVisible(true);
		viewer.setUseHashlookup(true);
		viewer.setContentProvider((ILazyContentProvider) index -> viewer.replace(list.shown().get(index), index));
		layout.setColumnData(column("findings.message", FindingList.Order.MESSAGE, new MessageLabel()).getColumn(),
				new ColumnWeightData(62, 200));
		layout.setColumnData(column("findings.places", FindingList.Order.SEVERITY, new PlacesLabel()).getColumn(),
				new ColumnWeightData(24, 120));
		layout.setColumnData(column("findings.rule", FindingList.Order.RULE, new RuleLabel()).getColumn(),
				new ColumnWeightData(14, 80));
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.setInput(list);
		refresh();
	}

	private TableViewerColumn column(String title, FindingList.Order order, ColumnLabelProvider labels) {
		var column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(Texts.get(title));
		column.setLabelProvider(labels);
		column.getColumn().addListener(SWT.Selection, event -> {
			list.orderBy(order);
			viewer.getTable().setSortColumn(order == FindingList.Order.SEVERITY ? null : column.getColumn());
			viewer.getTable().setSortDirection(list.reversed() ? SWT.DOWN : SWT.UP);
			refresh();
		});
		return column;
	}

	void refresh() {
		viewer.setItemCount(list.shown().size());
		viewer.getTable().deselectAll();
		viewer.refresh();
		((StackLayout) stack.getLayout()).topControl = list.shown().isEmpty() ? empty : holder;
		stack.layout();
	}

	void sayWhenEmpty(String text) {
		reason.setText(Paper.escaped(text));
		empty.layout();
	}

	void whenSelected(Consumer<Optional<Finding>> listener) {
		viewer.getTable().addListener(SWT.Selection, event -> listener.accept(selected().stream().findFirst()));
	}

	void whenOpened(Consumer<Finding> listener) {
		viewer.getTable().addListener(SWT.DefaultSelection, event -> selected().stream().findFirst().ifPresent(listener));
	}

	private List<Finding> selected() {
		return Arrays.stream(viewer.getTable().getSelectionIndices()).filter(index -> index < list.shown().size())
				.mapToObj(list.shown()::get).toList();
	}

	/** What is selected, or everything when nothing is. */
	List<Finding> selectedOrAll() {
		var selected = selected();
		return selected.isEmpty() ? list.shown() : selected;
	}

	void open(int index) {
		viewer.getTable().setSelection(index);
		viewer.getTable().notifyListeners(SWT.Selection, new Event());
		viewer.getTable().notifyListeners(SWT.DefaultSelection, new Event());
	}

	void setFocus() {
		viewer.getTable().setFocus();
	}

	/** The sentence, with the severity before it. */
	private final class MessageLabel extends ColumnLabelProvider {

		@Override
		public String getText(Object element) {
			return ((Finding) element).message().in(locale);
		}

		@Override
		public Image getImage(Object element) {
			return paper.resources().create(Icon.valueOf(((Finding) element).severity().name()).descriptor());
		}

		@Override
		public String getToolTipText(Object element) {
			return getText(element);
		}
	}

	/** The names of all places. */
	private static final class PlacesLabel extends ColumnLabelProvider {

		@Override
		public String getText(Object element) {
			return ((Finding) element).places().stream().map(place -> place.subject().label()).filter(label -> !label.isEmpty())
					.distinct().collect(Collectors.joining(", "));
		}
	}

	/** The id of the rule. */
	private static final class RuleLabel extends ColumnLabelProvider {

		@Override
		public String getText(Object element) {
			return ((Finding) element).rule();
		}
	}
}
