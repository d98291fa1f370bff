package machi.ui.device.explorer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;

import machi.hardware.CommandOutcome;
import machi.hardware.Point;
import machi.model.device.DevicePackage;
import machi.model.device.OperatorRole;
import machi.operation.CommandProposal;
import machi.operation.LiveDevice;
import machi.operation.LiveValue;
import machi.operation.OperationException;
import machi.operation.OperationSession;
import machi.quantity.text.LocalizedText;
import machi.register.RegisterCatalog;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.device.text.EnteredNumber;
import machi.ui.device.text.ValueText;
import machi.ui.device.text.Words;
import machi.ui.page.Paper;

/** Tells the selected device something, after a question; says why when that is not allowed. */
final class CommandPanel {

	private static final Messages TEXT = Messages.beside(CommandPanel.class);

	/** Key under which tests find widgets. */
	private static final String NAME = "machi.ui.device";

	private final Composite panel;
	private final ProgramContext context;
	private final Label device;
	private final Combo points;
	private final Composite entry;
	private final Text number;
	private final Combo states;
	private final Label unit;
	private final Label range;
	private final Button send;
	private final Label hint;
	private final Link operators;
	private final Label outcome;
	private Optional<OperationSession> session = Optional.empty();
	private Optional<LiveDevice> selected = Optional.empty();
	private List<LiveValue> commandable = List.of();
	private boolean sending;

	CommandPanel(Composite parent, Paper paper, ProgramContext context) {
		this.context = context;
		panel = paper.composite(parent, 2, 8, 0);
		span(paper.title(panel, TEXT.get("command.title"), 0));
		device = span(paper.text(panel, "", Palette.INK));
		paper.word(panel, TEXT.get("command.point"), Palette.MUTED);
		points = new Combo(panel, SWT.READ_ONLY);
		points.setData(NAME, "command.point");
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(points);
		points.addListener(SWT.Selection, event -> showPoint());
		paper.word(panel, TEXT.get("command.value"), Palette.MUTED);
		entry = paper.composite(panel, 1, 0, 0);
		entry.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(entry);
		var measured = paper.composite(entry, 2, 0, 0);
		number = new Text(measured, SWT.BORDER | SWT.RIGHT);
		number.setData(NAME, "command.value");
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(number);
		number.addListener(SWT.Modify, event -> validate());
		number.addListener(SWT.DefaultSelection, event -> send());
		unit = paper.word(measured, "", Palette.MUTED);
		states = new Combo(entry, SWT.READ_ONLY);
		states.addListener(SWT.Selection, event -> validate());
		((StackLayout) entry.getLayout()).topControl = measured;
		range = span(paper.text(panel, "", Palette.MUTED));
		send = paper.button(panel, TEXT.get("command.send"), null, this::send);
		GridDataFactory.fillDefaults().span(2, 1).align(SWT.END, SWT.CENTER).applyTo(send);
		hint = span(paper.text(panel, "", Palette.MUTED));
		operators = paper.link(panel, "<a>" + TEXT.get("command.operators") + "</a>", target -> showOperators());
		GridDataFactory.fillDefaults().span(2, 1).applyTo(operators);
		outcome = span(paper.text(panel, "", Palette.INK));
		validate();
	}

	private static Label span(Label label) {
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(120, SWT.DEFAULT).applyTo(label);
		return label;
	}

	Composite control() {
		return panel;
	}

	private void showOperators() {
		RegisterCatalog.installed().registerOf(DevicePackage.Literals.OPERATOR).ifPresent(context::show);
	}

	/** @param values of that device */
	void show(Optional<OperationSession> running, Optional<LiveDevice> chosen, List<LiveValue> values) {
		boolean another = !sameDevice(chosen);
		session = running;
		selected = chosen;
		var before = commandable.stream().map(LiveValue::point).toList();
		commandable = values.stream().filter(value -> value.point().access().canWrite()).toList();
		if (another) {
			outcome.setText("");
		}
		if (another || !before.equals(commandable.stream().map(LiveValue::point).toList())) {
			device.setText(Paper.escaped(chosen.map(one -> one.title().in(Locale.getDefault())).orElse("")));
			points.setItems(commandable.stream().map(value -> value.point().title().in(Locale.getDefault())).toArray(String[]::new));
			points.select(0);
			showPoint();
		} else {
			validate();
		}
	}

	private boolean sameDevice(Optional<LiveDevice> chosen) {
		return selected.map(one -> one.connection() + " " + one.address()).equals(chosen.map(one -> one.connection() + " " + one.address()));
	}

	private Optional<Point> point() {
		int index = points.getSelectionIndex();
		return index < 0 || index >= commandable.size() ? Optional.empty() : Optional.of(commandable.get(index).point());
	}

	private void showPoint() {
		var point = point();
		var choices = point.map(Point::states).orElse(Map.of());
		states.setItems(choices.values().stream().map(name -> name.in(Locale.getDefault())).toArray(String[]::new));
		number.setText("");
		unit.setText(point.map(one -> one.unit().in(Locale.getDefault())).orElse(""));
		range.setText(Paper.escaped(point.filter(one -> choices.isEmpty()).map(ValueText::range).filter(text -> !text.isEmpty())
				.map(text -> TEXT.get("command.range", text)).orElse("")));
		((StackLayout) entry.getLayout()).topControl = choices.isEmpty() ? number.getParent() : states;
		number.getParent().layout(true, true);
		entry.layout(true, true);
		validate();
	}

	private void validate() {
		var obstacle = obstacle();
		boolean free = obstacle.isEmpty();
		points.setEnabled(free);
		number.setEnabled(free);
		states.setEnabled(free);
		var wrong = free ? wrong() : obstacle;
		boolean entered = !number.getText().isBlank();
		say(hint, wrong.orElse(""), free && entered ? Palette.ERROR : Palette.MUTED);
		operators.setVisible(session.filter(running -> !running.may(OperatorRole.COMMAND)).isPresent());
		send.setEnabled(wrong.isEmpty() && !sending);
	}

	/** Why nothing can be commanded. */
	private Optional<String> obstacle() {
		if (session.isEmpty()) {
			return Optional.of(TEXT.get("command.offline"));
		}
		if (selected.isEmpty()) {
			return Optional.of(TEXT.get("command.noDevice"));
		}
		if (commandable.isEmpty()) {
			return Optional.of(TEXT.get("command.noPoint"));
		}
		if (selected.get().element().isEmpty()) {
			return Optional.of(TEXT.get("command.unregistered"));
		}
		if (!session.get().may(OperatorRole.COMMAND)) {
			return Optional.of(TEXT.get("command.forbidden", session.get().account(), Words.literal(DevicePackage.Literals.OPERATOR_ROLE, OperatorRole.COMMAND)));
		}
		return selected.get().isReachable() ? Optional.empty() : Optional.of(TEXT.get("command.unreachable"));
	}

	private Optional<String> wrong() {
		var point = point().orElseThrow();
		if (!point.states().isEmpty()) {
			return states.getSelectionIndex() < 0 ? Optional.of(TEXT.get("command.state.missing")) : Optional.empty();
		}
		if (number.getText().isBlank()) {
			return Optional.of(TEXT.get("command.number.missing"));
		}
		var value = entered();
		if (value.isEmpty()) {
			return Optional.of(TEXT.get("command.number.wrong"));
		}
		return point.allows(value.get()) ? Optional.empty() : Optional.of(TEXT.get("command.number.outside", ValueText.range(point)));
	}

	private Optional<Double> entered() {
		var point = point().orElseThrow();
		if (!point.states().isEmpty()) {
			return point.states().keySet().stream().skip(Math.max(0, states.getSelectionIndex())).findFirst().map(Integer::doubleValue);
		}
		return EnteredNumber.read(number.getText()).map(BigDecimal::doubleValue);
	}

	private void send() {
		if (!send.isEnabled()) {
			return;
		}
		try {
			var proposal = session.orElseThrow().propose(selected.orElseThrow().element().orElseThrow(), point().orElseThrow().id(), entered().orElseThrow());
			if (new CommandConfirmation(panel.getShell(), proposal).ask()) {
				command(proposal);
			}
		} catch (OperationException refused) {
			say(outcome, refused.reason().in(Locale.getDefault()), Palette.ERROR);
		}
	}

	private void command(CommandProposal proposal) {
		sending = true;
		say(outcome, TEXT.get("command.sending"), Palette.MUTED);
		validate();
		var display = panel.getDisplay();
		session.orElseThrow().command(proposal).whenComplete((result, broken) -> display.asyncExec(() -> {
			if (!panel.isDisposed()) {
				sending = false;
				tell(proposal, result == null ? new CommandOutcome(CommandOutcome.State.NO_ANSWER, LocalizedText.EMPTY) : result);
				validate();
			}
		}));
	}

	private void tell(CommandProposal proposal, CommandOutcome result) {
		var text = TEXT.get("command.outcome", Words.of(result.state()), proposal.point().title().in(Locale.getDefault()),
				ValueText.of(proposal.point(), proposal.value()));
		var why = result.message().in(Locale.getDefault());
		say(outcome, why.isBlank() ? text : text + " – " + why,
				result.state() == CommandOutcome.State.ACKNOWLEDGED ? Palette.ACCENT : Palette.ERROR);
	}

	private void say(Label label, String text, Palette colour) {
		var escaped = Paper.escaped(text);
		label.setForeground(colour.color());
		if (!label.getText().equals(escaped)) {
			label.setText(escaped);
			panel.layout(true, true);
		}
	}

	/** What became of the last command; empty before the first. */
	String outcome() {
		return outcome.getText();
	}
}
