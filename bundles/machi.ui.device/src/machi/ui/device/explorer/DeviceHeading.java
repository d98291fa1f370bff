package machi.ui.device.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.hardware.Device;
import machi.model.device.InstalledDevice;
import machi.operation.LiveDevice;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.device.connect.PlanTargets;
import machi.ui.device.text.Clock;
import machi.ui.device.text.Words;
import machi.ui.page.Paper;

/** What is selected: its name, what it is, what it stands for in the plan, and how it is. */
final class DeviceHeading {

	private static final Messages TEXT = Messages.beside(DeviceHeading.class);

	private final Composite panel;
	private final Paper paper;
	private final Label icon;
	private final Label name;
	private final Label facts;
	private final Label state;
	private final Button action;
	private Runnable act = () -> {
		// nothing is selected
	};

	DeviceHeading(Composite parent, Paper paper) {
		this.paper = paper;
		panel = paper.composite(parent, 3, 0, 2);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(panel);
		icon = new Label(panel, SWT.NONE);
		icon.setBackground(panel.getBackground());
		name = paper.title(panel, " ", 2);
		action = paper.button(panel, TEXT.get("heading.register"), Icon.ADD.descriptor(), () -> act.run());
		GridDataFactory.fillDefaults().span(1, 2).align(SWT.END, SWT.CENTER).applyTo(action);
		paper.word(panel, "", Palette.MUTED);
		facts = paper.text(panel, " ", Palette.MUTED);
		paper.word(panel, "", Palette.MUTED);
		state = paper.text(panel, " ", Palette.INK);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(80, SWT.DEFAULT).applyTo(state);
		action.setVisible(false);
	}

	/** @param whenRegistering called when a found device is to be registered */
	void showDevice(ConnectionRow connection, LiveDevice device, ProgramContext context, Runnable whenRegistering) {
		act = whenRegistering;
		set(connection.health(device), device.title().in(Locale.getDefault()), String.join("  ·  ", facts(connection, device, context)),
				connection.state(device), device.element().isEmpty());
	}

	private static List<String> facts(ConnectionRow connection, LiveDevice device, ProgramContext context) {
		var facts = new ArrayList<String>();
		facts.add(Words.of(device.kind()));
		device.status().map(found -> found.device()).ifPresent(found -> add(facts, maker(found)));
		add(facts, connection.name() + " " + device.address());
		device.element().flatMap(id -> context.program().flatMap(program -> program.element(id))).filter(InstalledDevice.class::isInstance)
				.map(InstalledDevice.class::cast).flatMap(installed -> context.program().map(PlanTargets::new).flatMap(plan -> plan.name(installed)))
				.ifPresent(target -> add(facts, TEXT.get("heading.standsFor", target)));
		device.status().flatMap(found -> found.period()).ifPresent(period -> add(facts, TEXT.get("heading.period",
				period.toMillis() < 10_000 ? String.format(Locale.ROOT, "%.1f", period.toMillis() / 1000.0) : Long.toString(period.toSeconds()))));
		return facts;
	}

	private static void add(List<String> facts, String fact) {
		if (!fact.isBlank()) {
			facts.add(fact.strip());
		}
	}

	private static String maker(Device device) {
		var serial = device.serialNumber().isBlank() ? "" : " #" + device.serialNumber();
		return (device.manufacturer() + " " + device.model() + serial).strip();
	}

	void showConnection(ConnectionRow connection) {
		var counts = connection.status()
				.map(status -> TEXT.get("heading.counts", Long.toString(status.readings()), Long.toString(status.dropped()), Long.toString(status.problems()),
						Integer.toString(status.restarts()), Clock.whole(status.since())))
				.orElse("");
		set(connection.health(), connection.name(), counts.isEmpty() ? connection.adapter() : connection.adapter() + "  ·  " + counts,
				connection.state(), false);
	}

	void showNothing() {
		set(Health.OFF, TEXT.get("heading.none"), "", "", false);
	}

	private void set(Health health, String title, String fact, String how, boolean canRegister) {
		icon.setImage(paper.resources().create(health.icon()));
		boolean changed = text(name, title) | text(facts, fact) | text(state, how);
		state.setForeground((health == Health.FAILED ? Palette.ERROR : Palette.INK).color());
		action.setVisible(canRegister);
		if (changed) {
			panel.layout(true, true);
		}
	}

	private static boolean text(Label label, String text) {
		var escaped = Paper.escaped(text);
		if (label.getText().equals(escaped)) {
			return false;
		}
		label.setText(escaped);
		return true;
	}

	/** The state of what is shown. */
	Optional<String> state() {
		return Optional.of(state.getText()).filter(text -> !text.isBlank());
	}
}
