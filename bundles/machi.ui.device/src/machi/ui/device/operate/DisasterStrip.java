package machi.ui.device.operate;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.model.device.OperatorRole;
import machi.operation.OperationSession;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.device.live.Deed;
import machi.ui.device.live.LiveOperation;
import machi.ui.device.text.Clock;
import machi.ui.page.Ground;
import machi.ui.page.Paper;

/** Whether the town is run as in a disaster, and the switch. */
final class DisasterStrip {

	private static final Messages TEXT = Messages.beside(DisasterStrip.class);

	private final Composite strip;
	private final LiveOperation live;
	private final Label message;
	private final Button change;

	DisasterStrip(Composite parent, Paper paper, LiveOperation live) {
		this.live = live;
		strip = Ground.of(new Composite(parent, SWT.NONE), Palette.HEADER);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 5).spacing(8, 0).applyTo(strip);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
		message = Ground.of(paper.text(strip, " ", Palette.INK), Palette.HEADER);
		change = paper.button(strip, TEXT.get("disaster.on"), null, this::ask);
	}

	void show() {
		var now = live.session().map(OperationSession::disasterMode);
		boolean on = now.filter(mode -> mode.on()).isPresent();
		var text = now.map(mode -> mode.on() ? TEXT.get("disaster.is", mode.account(), Clock.whole(mode.since()), mode.comment()) : TEXT.get("disaster.isNot"))
				.orElse(TEXT.get("disaster.offline"));
		var button = TEXT.get(on ? "disaster.off" : "disaster.on");
		if (!message.getText().equals(Paper.escaped(text)) || !change.getText().equals(button)) {
			message.setText(Paper.escaped(text));
			change.setText(button);
			var ground = on ? Palette.ERROR_GROUND : Palette.HEADER;
			Ground.of(strip, ground);
			Ground.of(message, ground);
			message.setForeground((on ? Palette.ERROR : now.isPresent() ? Palette.INK : Palette.MUTED).color());
			strip.layout(true, true);
		}
		change.setEnabled(live.session().filter(session -> session.may(OperatorRole.RELEASE)).isPresent());
		change.setToolTipText(live.session().isPresent() && !change.getEnabled() ? TEXT.get("disaster.forbidden") : null);
	}

	private void ask() {
		live.session().ifPresent(session -> {
			boolean on = !session.disasterMode().on();
			var dialog = new InputDialog(strip.getShell(), TEXT.get(on ? "disaster.on" : "disaster.off"),
					TEXT.get(on ? "disaster.question.on" : "disaster.question.off"), "", null);
			if (dialog.open() == Window.OK) {
				Deed.start(strip, TEXT.get("disaster.title"), () -> session.switchDisasterMode(on, dialog.getValue().strip()), this::show);
			}
		});
	}
}
