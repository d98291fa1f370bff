package machi.ui.device.text;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/** Puts rows on the clipboard as spreadsheets take them. */
public final class SheetCopy {

	private SheetCopy() {
	}

	public static void put(Display display, List<List<String>> rows) {
		var text = rows.stream().map(row -> row.stream().map(SheetCopy::oneLine).collect(Collectors.joining("\t"))).collect(Collectors.joining("\n"));
		var clipboard = new Clipboard(display);
		clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	/** A line break or tab within a cell would begin another cell. */
	private static String oneLine(String cell) {
		return cell.replaceAll("[\\t\\r\\n]+", " ");
	}
}
