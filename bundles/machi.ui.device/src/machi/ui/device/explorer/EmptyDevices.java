package machi.ui.device.explorer;

import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Composite;

import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.device.live.LiveOperation;
import machi.ui.page.Paper;

/** What is shown while there is no connection: what connections are for, and how to begin. */
final class EmptyDevices {

	private static final Messages TEXT = Messages.beside(EmptyDevices.class);

	private EmptyDevices() {
	}

	static void fill(Composite page, Paper paper, LiveOperation live, Runnable whenAdding) {
		paper.title(page, TEXT.get("empty.title"), 4);
		paper.text(page, TEXT.get("empty.text"), Palette.INK);
		var adapters = live.operations().adapters().stream().map(adapter -> adapter.title().in(Locale.getDefault())).collect(Collectors.joining(" · "));
		paper.text(page, adapters.isEmpty() ? TEXT.get("empty.none") : TEXT.get("empty.adapters", adapters), Palette.MUTED);
		var buttons = paper.composite(page, 1, 0, 8);
		paper.button(buttons, TEXT.get("connection.add"), Icon.ADD.descriptor(), whenAdding).setEnabled(!adapters.isEmpty());
	}
}
