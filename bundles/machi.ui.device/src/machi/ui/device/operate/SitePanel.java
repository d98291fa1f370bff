package machi.ui.device.operate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.calculation.Subject;
import machi.control.StrategyDescriptor;
import machi.model.core.Element;
import machi.model.device.ControlAssignment;
import machi.model.device.ControlMode;
import machi.model.device.DevicePackage.Literals;
import machi.model.device.OperatorRole;
import machi.operation.ControlStatus;
import machi.operation.JournalEntry;
import machi.operation.OperationSession;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.device.journal.JournalReading;
import machi.ui.device.journal.JournalTable;
import machi.ui.device.live.Deed;
import machi.ui.device.live.LiveOperation;
import machi.ui.device.text.Clock;
import machi.ui.device.text.ValueText;
import machi.ui.device.text.Words;
import machi.ui.page.Paper;
import machi.ui.page.ScrolledPage;

/** One site: its strategy and mode, release and take-back, what is measured, decided and sent. */
final class SitePanel {

	private static final Messages TEXT = Messages.beside(SitePanel.class);
	private static final List<ControlMode> MODES = List.of(ControlMode.OFF, ControlMode.ADVICE, ControlMode.CLOSED_LOOP);
	/** Tables take the width that there is. */
	private static final int NARROW = 200;
	private static final List<String> FIGURES = List.of("load", "generation", "storage", "charging", "grid", "battery");

	private final Paper paper;
	private final ScrolledPage scrolled;
	private final LiveOperation live;
	private final Composite content;
	private final Label icon;
	private final Label title;
	private final Label state;
	private final Label strategy;
	private final Combo mode;
	private final Button release;
	private final Button takeBack;
	private final Label released;
	private final FigureRow figures;
	private final Label steps;
	private final WishTable wishes;
	private final Label rules;
	private final JournalTable history;
	private final JournalReading reading;
	private List<JournalEntry> entries = List.of();
	private boolean changed;
	private Optional<ControlAssignment> shown = Optional.empty();

	SitePanel(Composite parent, Paper paper, LiveOperation live) {
		this.paper = paper;
		this.live = live;
		scrolled = new ScrolledPage(parent);
		content = paper.composite(scrolled.control(), 1, 8, 4);
		var head = paper.composite(content, 3, 0, 0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		icon = new Label(head, SWT.NONE);
		icon.setBackground(head.getBackground());
		title = paper.title(head, " ", 3);
		paper.button(head, TEXT.get("site.edit"), Icon.REGISTER.descriptor(),
				() -> shown.ifPresent(one -> live.context().reveal(Subject.of(one.getId(), one.getId()))));
		state = paper.text(content, " ", Palette.INK);
		strategy = paper.text(content, " ", Palette.MUTED);
		var controls = paper.composite(content, 5, 0, 6);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(controls);
		paper.word(controls, TEXT.get("site.mode"), Palette.MUTED);
		mode = new Combo(controls, SWT.READ_ONLY);
		mode.setItems(MODES.stream().map(one -> Words.literal(Literals.CONTROL_MODE, one)).toArray(String[]::new));
		mode.addListener(SWT.Selection, event -> setMode());
		release = paper.button(controls, TEXT.get("release"), Icon.RUN.descriptor(), this::askRelease);
		takeBack = paper.button(controls, TEXT.get("withdraw"), Icon.STOP.descriptor(), this::withdraw);
		released = paper.text(controls, "", Palette.MUTED);
		paper.title(content, TEXT.get("site.measured"), 0);
		figures = new FigureRow(content, paper, FIGURES.stream().map(one -> TEXT.get("figure." + one)).toList());
		steps = paper.text(content, " ", Palette.MUTED);
		paper.title(content, TEXT.get("site.decided"), 0);
		wishes = new WishTable(content);
		GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, 110).applyTo(wishes.control());
		rules = paper.text(content, " ", Palette.MUTED);
		paper.title(content, TEXT.get("site.history"), 0);
		history = new JournalTable(content, "site.history");
		GridDataFactory.fillDefaults().grab(true, true).hint(NARROW, 140).applyTo(history.control());
		reading = new JournalReading(content.getDisplay(), EnumSet.allOf(JournalEntry.Kind.class), this::showHistory);
		scrolled.show(content);
	}

	Composite control() {
		return scrolled.control();
	}

	void show(Optional<ControlAssignment> assignment, List<StrategyDescriptor> strategies) {
		shown = assignment;
		content.setVisible(assignment.isPresent());
		assignment.ifPresent(one -> {
			var status = live.session().flatMap(session -> session.control(one.getId()));
			showHead(one, status, strategies);
			showRelease(one, status);
			showDecision(status);
			set(rules, TEXT.get("site.rules", Words.literal(Literals.FAIL_SAFE, one.getFailSafe()), amount(one.getStaleSeconds()), amount(one.getContractKw()),
					amount(one.getReservePercent())));
			showHistory(entries);
			if (changed) {
				changed = false;
				scrolled.fit();
			}
		});
	}

	/** What happened to the site and its devices. */
	void readHistory() {
		reading.read(live.session());
	}

	private void showHistory(List<JournalEntry> all) {
		entries = all;
		if (!content.isDisposed()) {
			var concerned = new HashSet<String>();
			shown.ifPresent(one -> {
				concerned.add(one.getId());
				concerned.addAll(one.getDevices());
			});
			history.show(all.stream().filter(entry -> concerned.contains(entry.element()) || concerned.contains(entry.account())).toList(), this::name);
		}
	}

	private static String amount(BigDecimal number) {
		return number == null ? "–" : number.toPlainString();
	}

	private void showHead(ControlAssignment one, Optional<ControlStatus> status, List<StrategyDescriptor> strategies) {
		var now = status.map(ControlStatus::state);
		icon.setImage(paper.resources().create(SiteList.icon(now)));
		set(title, status.map(known -> known.title().in(Locale.getDefault())).orElse(Words.name(one)));
		var why = status.map(known -> known.message().in(Locale.getDefault())).filter(text -> !text.isBlank());
		var word = now.map(SiteList::word).orElse(TEXT.get("state.offline"));
		set(state, why.map(text -> word + ": " + text).orElse(word));
		state.setForeground(SiteList.ink(now).color());
		var id = status.map(ControlStatus::strategy).orElse(one.getStrategy());
		set(strategy, strategies.stream().filter(known -> known.id().equals(id)).findFirst()
				.map(known -> TEXT.get("site.strategy", known.title().in(Locale.getDefault()), known.description().in(Locale.getDefault())))
				.orElse(TEXT.get("site.noStrategy", String.valueOf(id))));
		int index = MODES.indexOf(one.getMode());
		if (mode.getSelectionIndex() != index) {
			mode.select(index);
		}
	}

	private void showRelease(ControlAssignment one, Optional<ControlStatus> status) {
		boolean may = live.session().filter(session -> session.may(OperatorRole.RELEASE)).isPresent();
		boolean given = status.flatMap(ControlStatus::release).isPresent();
		boolean invalid = status.filter(known -> known.state() == ControlStatus.State.INVALID).isPresent();
		release.setEnabled(may && !given && !invalid && one.getMode() == ControlMode.CLOSED_LOOP);
		takeBack.setEnabled(given && live.session().filter(session -> session.may(OperatorRole.COMMAND)).isPresent());
		set(released, status.flatMap(ControlStatus::release)
				.map(who -> TEXT.get(who.lasting() ? "released.lasting" : "released", who.account(), Clock.whole(who.time()), who.comment()))
				.orElseGet(() -> live.session().isEmpty() ? TEXT.get("release.offline")
						: one.getMode() != ControlMode.CLOSED_LOOP ? TEXT.get("release.mode")
								: may ? TEXT.get("release.needed") : TEXT.get("release.forbidden", live.session().orElseThrow().account())));
	}

	private void showDecision(Optional<ControlStatus> status) {
		var balance = status.flatMap(ControlStatus::balance);
		figures.show(balance.map(now -> List.of(kilowatts(now.loadKw()), kilowatts(now.generationKw()), kilowatts(now.storageKw()),
				kilowatts(now.chargingKw()), kilowatts(now.gridKw()),
				now.batteryPercent().isPresent() ? ValueText.number(now.batteryPercent().getAsDouble(), false) + " %" : "–"))
				.orElse(FIGURES.stream().map(one -> "–").toList()));
		var now = Instant.now();
		set(steps, TEXT.get("site.steps", status.flatMap(ControlStatus::lastStep).map(time -> Clock.moment(time, now)).orElse("–"),
				status.flatMap(ControlStatus::nextStep).map(time -> Clock.moment(time, now)).orElse("–")));
		live.session().ifPresentOrElse(session -> wishes.show(status.map(ControlStatus::wishes).orElse(List.of()), session, this::name),
				() -> wishes.control().removeAll());
	}

	private static String kilowatts(double value) {
		return ValueText.number(value, false) + " kW";
	}

	private String name(String id) {
		return live.context().program().flatMap(program -> program.element(id)).filter(Element.class::isInstance).map(Element.class::cast).map(Words::name)
				.orElse(id);
	}

	private void set(Label label, String text) {
		var escaped = Paper.escaped(text);
		if (!label.getText().equals(escaped)) {
			label.setText(escaped);
			changed = true;
		}
	}

	private void setMode() {
		var wanted = MODES.get(Math.max(0, mode.getSelectionIndex()));
		shown.filter(one -> one.getMode() != wanted).ifPresent(one -> live.context().program().ifPresent(program -> {
			var command = new CompoundCommand(TEXT.get("site.mode"));
			command.append(SetCommand.create(program.editingDomain(), one, Literals.CONTROL_ASSIGNMENT__MODE, wanted));
			live.context().execute(command);
		}));
	}

	private void askRelease() {
		shown.ifPresent(one -> live.session().ifPresent(session -> {
			var devices = one.getDevices().stream().map(this::name).toList();
			new ReleaseDialog(content.getShell(), title.getText(), strategy.getText(), devices).ask()
					.ifPresent(consent -> release(session, one.getId(), consent));
		}));
	}

	private void release(OperationSession session, String assignment, ReleaseDialog.Consent consent) {
		Deed.start(content, TEXT.get("release.title"), () -> session.release(assignment, consent.comment(), consent.lasting()), () -> {
			// the session tells
		});
	}

	private void withdraw() {
		shown.ifPresent(one -> live.session().ifPresent(
				session -> Deed.start(content, TEXT.get("withdraw"), () -> session.withdraw(one.getId(), ""), () -> {
					// the session tells
				})));
	}
}
