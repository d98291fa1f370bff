package machi.ui.device.explorer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

import machi.operation.LiveDevice;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.device.live.LayoutMemory;
import machi.ui.device.text.Clock;
import machi.ui.device.text.Words;
import machi.ui.page.Paper;

/** Connections and below them their devices. Items stay as long as what they stand for, so that nothing moves while it is read. */
final class DeviceTree {

	private static final Messages TEXT = Messages.beside(DeviceTree.class);

	/** What an item stands for; a connection has no address. */
	private record Key(String connection, String address) {
	}

	private final Tree tree;
	private final Paper paper;
	private final Map<Key, TreeItem> items = new HashMap<>();
	private final Map<Key, LiveDevice> devices = new HashMap<>();
	private Map<String, ConnectionRow> connections = Map.of();
	private final Function<LiveDevice, Optional<Instant>> lastReading;
	private String filter = "";
	private List<ConnectionRow> rows = List.of();

	/**
	 * @param lastReading  when a device was last read
	 * @param whenSelected called when something else is selected
	 */
	DeviceTree(Composite parent, Paper paper, Function<LiveDevice, Optional<Instant>> lastReading, Runnable whenSelected) {
		this.paper = paper;
		this.lastReading = lastReading;
		tree = new Tree(parent, SWT.FULL_SELECTION | SWT.BORDER | SWT.SINGLE);
		tree.setHeaderVisible(true);
		column("column.name", 250);
		column("column.state", 150);
		column("column.last", 90);
		LayoutMemory.widths(tree, "tree");
		tree.addListener(SWT.Selection, event -> whenSelected.run());
		tree.addListener(SWT.DefaultSelection, event -> ((TreeItem) event.item).setExpanded(!((TreeItem) event.item).getExpanded()));
	}

	private void column(String key, int width) {
		var column = new TreeColumn(tree, SWT.LEFT);
		column.setText(TEXT.get(key));
		column.setWidth(width);
		column.setResizable(true);
	}

	Tree control() {
		return tree;
	}

	void show(List<ConnectionRow> content, Instant now) {
		rows = content;
		var kept = new HashMap<String, ConnectionRow>();
		devices.clear();
		var seen = new HashSet<Key>();
		int index = 0;
		for (var row : content) {
			kept.put(row.id(), row);
			var shown = row.devices().stream().filter(device -> matches(row, device)).toList();
			if (filter.isEmpty() || !shown.isEmpty() || contains(row.name())) {
				show(row, shown, index, seen, now);
				index++;
			}
		}
		connections = kept;
		remove(seen);
	}

	private void show(ConnectionRow row, List<LiveDevice> shown, int index, Set<Key> seen, Instant now) {
		var key = new Key(row.id(), "");
		var item = items.get(key);
		boolean added = item == null;
		if (added) {
			item = new TreeItem(tree, SWT.NONE, Math.min(index, tree.getItemCount()));
			item.setData(key);
			items.put(key, item);
		}
		seen.add(key);
		set(item, row.health(), row.name(), row.word(), "", false);
		int position = 0;
		for (var device : shown) {
			var deviceKey = new Key(row.id(), device.address());
			var child = items.get(deviceKey);
			if (child == null) {
				child = new TreeItem(item, SWT.NONE, Math.min(position, item.getItemCount()));
				child.setData(deviceKey);
				items.put(deviceKey, child);
				added = true;
			}
			seen.add(deviceKey);
			devices.put(deviceKey, device);
			var last = lastReading.apply(device).map(time -> Clock.moment(time, now)).orElse("");
			set(child, row.health(device), device.title().in(Locale.getDefault()),
					device.element().isEmpty() ? TEXT.get("tree.unregistered") : row.word(device), last, device.element().isEmpty());
			position++;
		}
		if (added) {
			item.setExpanded(true);
		}
	}

	private void set(TreeItem item, Health health, String name, String state, String last, boolean muted) {
		var texts = List.of(name, state, last);
		for (int i = 0; i < texts.size(); i++) {
			if (!item.getText(i).equals(texts.get(i))) {
				item.setText(i, texts.get(i));
			}
		}
		Image icon = paper.resources().create(health.icon());
		if (item.getImage() != icon) {
			item.setImage(icon);
		}
		var ink = (muted ? Palette.MUTED : Palette.INK).color();
		var stateInk = (health == Health.FAILED ? Palette.ERROR : Palette.MUTED).color();
		if (!ink.equals(item.getForeground(0))) {
			item.setForeground(0, ink);
		}
		if (!stateInk.equals(item.getForeground(1))) {
			item.setForeground(1, stateInk);
		}
	}

	private void remove(Set<Key> seen) {
		var gone = new ArrayList<Key>();
		items.forEach((key, item) -> {
			if (item.isDisposed() || !seen.contains(key)) {
				gone.add(key);
			}
		});
		for (var key : gone) {
			var item = items.remove(key);
			if (!item.isDisposed()) {
				item.dispose();
			}
		}
	}

	private boolean matches(ConnectionRow row, LiveDevice device) {
		return filter.isEmpty() || contains(row.name()) || contains(device.title().in(Locale.getDefault())) || contains(device.address())
				|| contains(Words.of(device.kind()));
	}

	private boolean contains(String text) {
		return text.toLowerCase(Locale.ROOT).contains(filter);
	}

	void filter(String text) {
		filter = text.strip().toLowerCase(Locale.ROOT);
		show(rows, Instant.now());
	}

	/** The selected device, as it is now. */
	Optional<LiveDevice> device() {
		return selected().map(devices::get);
	}

	/** The selected connection, or that of the selected device. */
	Optional<ConnectionRow> connection() {
		return selected().map(key -> connections.get(key.connection()));
	}

	private Optional<Key> selected() {
		return tree.getSelectionCount() == 1 ? Optional.of((Key) tree.getSelection()[0].getData()) : Optional.empty();
	}

	/** Selects a device, or its connection when the address is empty; false when it is not shown. */
	boolean select(String connection, String address) {
		var item = items.get(new Key(connection, address));
		if (item == null) {
			return false;
		}
		tree.setSelection(item);
		tree.showSelection();
		return true;
	}

	/** Selects the first device when nothing is selected. */
	boolean selectFirst() {
		if (tree.getSelectionCount() == 0) {
			for (var item : tree.getItems()) {
				if (item.getItemCount() > 0) {
					tree.setSelection(item.getItem(0));
					return true;
				}
			}
		}
		return false;
	}

	int deviceCount() {
		return devices.size();
	}
}
