package machi.ui.simulation.year;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

import machi.ui.Messages;
import machi.ui.Palette;

/** Everything, the zones and their sites, to be searched and selected. Lines are made when they come into sight. */
final class ZoneTree extends Composite {

	private static final Messages TEXT = Messages.beside(ZoneTree.class);
	private static final int RATE_WIDTH = 76;

	private final Text search;
	private final Tree tree;
	private final Consumer<Scope> whenSelected;
	private Optional<ZoneList> all = Optional.empty();
	private Optional<ZoneList> listed = Optional.empty();
	private Scope selected = Scope.all("");

	ZoneTree(Composite parent, Consumer<Scope> whenSelected) {
		super(parent, SWT.NONE);
		this.whenSelected = whenSelected;
		setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().margins(6, 6).spacing(0, 6).applyTo(this);
		search = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(TEXT.get("tree.search"));
		search.addListener(SWT.Modify, event -> list());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		tree = new Tree(this, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
		tree.setHeaderVisible(true);
		var name = new TreeColumn(tree, SWT.LEFT);
		name.setText(TEXT.get("tree.site"));
		var rate = new TreeColumn(tree, SWT.RIGHT);
		rate.setText(TEXT.get("tree.rate"));
		rate.setToolTipText(TEXT.get("figure.selfSufficiency.help"));
		tree.addListener(SWT.SetData, event -> fill((TreeItem) event.item, event.index));
		tree.addListener(SWT.Selection, event -> choose((TreeItem) event.item));
		tree.addListener(SWT.Resize, event -> {
			rate.setWidth(RATE_WIDTH);
			name.setWidth(Math.max(RATE_WIDTH, tree.getClientArea().width - RATE_WIDTH));
		});
	}

	/** Shows the sites of another year; what was selected stays so where it exists. */
	void show(ZoneList year) {
		all = Optional.of(year);
		list();
	}

	/** Selects a scope, or everything when there is no such scope. */
	void select(Scope scope) {
		selected = scope;
		search.setText("");
		list();
	}

	private void list() {
		listed = all.map(year -> year.filtered(search.getText()));
		tree.setRedraw(false);
		tree.removeAll();
		tree.setItemCount(listed.isPresent() ? 1 : 0);
		listed.ifPresent(this::expand);
		tree.setRedraw(true);
	}

	/** The zones are seen at once, their sites when they are searched or when there is one zone only. */
	private void expand(ZoneList year) {
		boolean searched = !search.getText().isBlank();
		var root = filled(tree.getItem(0), year);
		mark(root, year);
		for (int i = 0; i < year.children().size(); i++) {
			var zone = year.children().get(i);
			var item = filled(root.getItem(i), zone);
			mark(item, zone);
			boolean inside = zone.children().stream().anyMatch(site -> site.scope().isSame(selected));
			if (inside || searched) {
				for (int j = 0; j < zone.children().size(); j++) {
					mark(filled(item.getItem(j), zone.children().get(j)), zone.children().get(j));
				}
			}
			item.setExpanded(inside || searched || year.children().size() == 1);
		}
		root.setExpanded(true);
	}

	private void mark(TreeItem item, ZoneList line) {
		if (line.scope().isSame(selected)) {
			tree.setSelection(item);
		}
	}

	private void fill(TreeItem item, int index) {
		var parent = item.getParentItem();
		if (parent == null) {
			listed.ifPresent(year -> filled(item, year));
		} else if (parent.getData() instanceof ZoneList line && index < line.children().size()) {
			filled(item, line.children().get(index));
		}
	}

	private static TreeItem filled(TreeItem item, ZoneList line) {
		item.setData(line);
		item.setText(new String[] { line.scope().name(), line.selfSufficiency() });
		item.setItemCount(line.children().size());
		return item;
	}

	private void choose(TreeItem item) {
		if (item != null && item.getData() instanceof ZoneList line && !line.scope().isSame(selected)) {
			selected = line.scope();
			whenSelected.accept(line.scope());
		}
	}

	@Override
	public boolean setFocus() {
		return tree.setFocus();
	}
}
