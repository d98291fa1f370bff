package machi.ui.device.live;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;

/** Keeps how a person has laid out the pages of devices. */
public final class LayoutMemory {

	private static final String BUNDLE = "machi.ui.device";

	private LayoutMemory() {
	}

	private static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode(BUNDLE);
	}

	/** A number kept under a key. */
	public static int number(String key, int otherwise) {
		return node().getInt(key, otherwise);
	}

	public static void keep(String key, int number) {
		node().putInt(key, number);
	}

	/** Gives the parts of a sash the shares they had, and keeps them when they change. */
	public static void shares(SashForm sash, String key, int... usual) {
		var weights = new int[usual.length];
		for (int i = 0; i < usual.length; i++) {
			weights[i] = Math.max(1, number(key + "." + i, usual[i]));
		}
		sash.setWeights(weights);
		sash.addListener(SWT.Dispose, event -> {
			var now = sash.getWeights();
			for (int i = 0; i < now.length && now.length == usual.length; i++) {
				keep(key + "." + i, now[i]);
			}
		});
	}

	/** Gives the columns the widths they had, and keeps them when they change. */
	public static void widths(Table table, String key) {
		for (int i = 0; i < table.getColumnCount(); i++) {
			var column = table.getColumn(i);
			var name = key + "." + i;
			column.setWidth(number(name, column.getWidth()));
			column.addListener(SWT.Resize, event -> keep(name, column.getWidth()));
		}
	}

	/** Gives the columns the widths they had, and keeps them when they change. */
	public static void widths(Tree tree, String key) {
		for (int i = 0; i < tree.getColumnCount(); i++) {
			var column = tree.getColumn(i);
			var name = key + "." + i;
			column.setWidth(number(name, column.getWidth()));
			column.addListener(SWT.Resize, event -> keep(name, column.getWidth()));
		}
	}
}
