package machi.ui.device.explorer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import machi.calculation.Subject;
import machi.hardware.Point;
import machi.hardware.PointKind;
import machi.hardware.PointRole;
import machi.operation.LiveDevice;
import machi.operation.LiveValue;
import machi.operation.OperationListener.Aspect;
import machi.operation.OperationSession;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.device.connect.ConnectionWizard;
import machi.ui.device.connect.DiscoveryDialog;
import machi.ui.device.connect.SecretsDialog;
import machi.ui.device.live.LayoutMemory;
import machi.ui.device.live.LivePage;

/** What the town owns, live: connections and devices, points, trends, commands. */
public final class DevicesEditor extends LivePage {

	private static final Messages TEXT = Messages.beside(DevicesEditor.class);
	private static final int SECOND = 1000;
	private static final int WIZARD_WIDTH = 580;
	private static final int WIZARD_HEIGHT = 400;

	private DevicesHeader header;
	private DeviceTree tree;
	private DeviceHeading heading;
	private PointTable points;
	private Label pointsHint;
	private TrendPanel trend;
	private CommandPanel command;
	private List<ConnectionRow> rows = List.of();
	private final Runnable clock = this::tick;

	public DevicesEditor() {
		super(TEXT);
	}

	@Override
	public void createPartControl(Composite parent) {
		super.createPartControl(parent);
		parent.getDisplay().timerExec(SECOND, clock);
	}

	@Override
	protected void createPage(Composite page) {
		header = new DevicesHeader(page, paper(), live(), this::addConnection, () -> discover(Optional.empty()));
		var body = paper().composite(page, 1, 12, 0);
		fill(body);
		var sash = sash(body, SWT.HORIZONTAL);
		fill(sash);
		createLeft(sash);
		createRight(sash);
		LayoutMemory.shares(sash, "devices", 36, 64);
	}

	private void createLeft(Composite parent) {
		var left = paper().composite(parent, 1, 0, 4);
		var filter = search(left, TEXT.get("filter"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		tree = new DeviceTree(left, paper(), this::lastReading, this::showSelected);
		fill(tree.control());
		filter.addListener(SWT.Modify, event -> tree.filter(filter.getText()));
		var menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(manager -> fillMenu(menu));
		tree.control().setMenu(menu.createContextMenu(tree.control()));
	}

	private void createRight(Composite parent) {
		var right = paper().composite(parent, 1, 0, 4);
		heading = new DeviceHeading(right, paper());
		var sash = sash(right, SWT.VERTICAL);
		fill(sash);
		createPoints(sash);
		var lower = sash(sash, SWT.HORIZONTAL);
		trend = new TrendPanel(lower, paper(), this::showSelected);
		command = new CommandPanel(lower, paper(), live().context());
		LayoutMemory.shares(lower, "devices.lower", 68, 32);
		LayoutMemory.shares(sash, "devices.right", 46, 54);
	}

	private void createPoints(Composite parent) {
		var upper = paper().composite(parent, 3, 0, 0);
		var filter = search(upper, TEXT.get("filter.points"));
		GridDataFactory.fillDefaults().hint(220, SWT.DEFAULT).applyTo(filter);
		pointsHint = paper().text(upper, TEXT.get("points.hint"), Palette.MUTED);
		paper().button(upper, TEXT.get("copy"), Icon.COPY.descriptor(), () -> points.copy());
		points = new PointTable(upper, this::tick);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(points.control());
		filter.addListener(SWT.Modify, event -> points.filter(filter.getText()));
	}

	private void fillMenu(MenuManager menu) {
		var connection = tree.connection().filter(row -> !row.id().isEmpty());
		connection.filter(row -> live().session().isPresent()).ifPresent(row -> {
			menu.add(action("discover", () -> discover(Optional.empty())));
			menu.add(action("menu.reconnect", () -> live().session().ifPresent(session -> session.reconnect(row.id()))));
			menu.add(action("menu.secrets", () -> enterSecrets(row)));
		});
		tree.device().filter(device -> device.element().isEmpty())
				.ifPresent(device -> menu.add(action("heading.register", () -> discover(Optional.of(device.address())))));
		var element = tree.device().map(device -> device.element().orElse("")).or(() -> connection.map(ConnectionRow::id)).filter(id -> !id.isEmpty());
		element.ifPresent(id -> menu.add(action("menu.edit", () -> live().context().reveal(Subject.of(id, id)))));
	}

	private static Action action(String key, Runnable run) {
		return new Action(TEXT.get(key)) {
			@Override
			public void run() {
				run.run();
			}
		};
	}

	@Override
	protected boolean read() {
		rows = live().context().program().map(program -> ConnectionRow.of(program, live().session())).orElse(List.of());
		return !rows.isEmpty();
	}

	@Override
	protected void show(Set<Aspect> aspects) {
		trend.follow(live().session());
		if (aspects.contains(Aspect.DEVICES) || aspects.contains(Aspect.CONNECTIONS) || aspects.contains(Aspect.VALUES)) {
			tree.show(rows, Instant.now());
			tree.selectFirst();
		}
		header.show(rows);
		showSelected();
		if (aspects.contains(Aspect.VALUES)) {
			trend.update();
		}
	}

	/** The newest value of all points, which come in more often than the state of the device changes. */
	private Optional<Instant> lastReading(LiveDevice device) {
		return live().session().flatMap(session -> session.values(device).stream().flatMap(value -> value.received().stream()).max(Comparator.naturalOrder()))
				.or(() -> device.status().flatMap(found -> found.lastReading()));
	}

	private void showSelected() {
		var connection = tree.connection();
		var device = tree.device();
		var values = device.flatMap(one -> live().session().map(session -> session.values(one))).orElse(List.of());
		if (connection.isEmpty()) {
			heading.showNothing();
		} else if (device.isEmpty()) {
			heading.showConnection(connection.get());
		} else {
			heading.showDevice(connection.get(), device.get(), live().context(), () -> discover(Optional.of(device.get().address())));
		}
		device.ifPresent(one -> telling(values).ifPresent(point -> trend.suggest(one, point)));
		pointsHint.setText(TEXT.get(live().session().isEmpty() ? "points.offline" : "points.hint"));
		points.show(values, point -> device.filter(one -> trend.holds(one, point)).isPresent(), Instant.now());
		command.show(live().session(), device, values);
	}

	/** The point that says most of a device: what it does now. */
	private static Optional<Point> telling(List<LiveValue> values) {
		var measured = values.stream().map(LiveValue::point).filter(point -> point.kind() == PointKind.MEASUREMENT && point.access().canRead()).toList();
		return measured.stream().filter(point -> point.role() != PointRole.NONE && !point.role().isCounter()).findFirst()
				.or(() -> measured.stream().findFirst());
	}

	private void tick(Point point, boolean wanted) {
		tree.device().ifPresent(device -> {
			if (wanted) {
				trend.add(device, point);
			} else {
				trend.remove(device, point);
			}
			showSelected();
		});
	}

	/** Time goes on also when nothing is measured. */
	private void tick() {
		if (!control().isDisposed()) {
			if (control().isVisible()) {
				trend.draw();
			}
			control().getDisplay().timerExec(SECOND, clock);
		}
	}

	private void addConnection() {
		live().start().ifPresent(session -> {
			var wizard = new ConnectionWizard(live().operations(), session);
			var dialog = new WizardDialog(getSite().getShell(), wizard);
			dialog.setMinimumPageSize(WIZARD_WIDTH, WIZARD_HEIGHT);
			dialog.open();
			wizard.added().ifPresent(connection -> {
				refresh();
				tree.select(connection.getId(), "");
				showSelected();
				discover(Optional.empty());
			});
		});
	}

	private void enterSecrets(ConnectionRow row) {
		live().session().ifPresent(session -> live().operations().adapters().stream().filter(adapter -> adapter.id().equals(row.adapter())).findFirst()
				.ifPresent(adapter -> new SecretsDialog(getSite().getShell(), session, row.id(), row.name(), adapter).open()));
	}

	/** @param address of the only device that is wanted */
	private void discover(Optional<String> address) {
		var connection = tree.connection().filter(row -> !row.id().isEmpty()).or(() -> rows.stream().findFirst());
		connection.ifPresent(row -> live().start().ifPresent(session -> {
			new DiscoveryDialog(getSite().getShell(), live().context(), session, row.id(), row.name(), address).open();
			refresh();
		}));
	}

	@Override
	protected void createEmpty(Composite page) {
		EmptyDevices.fill(page, paper(), live(), this::addConnection);
	}

	@Override
	protected void copy() {
		points.copy();
	}

	/** The devices that are shown now. */
	public List<LiveDevice> devices() {
		return rows.stream().flatMap(row -> row.devices().stream()).toList();
	}

	/** Selects a device; false when it is not shown. */
	public boolean select(String connection, String address) {
		boolean there = tree.select(connection, address);
		showSelected();
		return there;
	}

	/** What the point table shows as the value of a point; empty when it is not shown. */
	public String shownValue(String point) {
		return points.cell(point, 1);
	}

	/** How many values the trend draws. */
	public int drawn() {
		return trend.canvas().shown();
	}

	/** What became of the last command from this page. */
	public String outcome() {
		return command.outcome();
	}

	/** The session that is shown. */
	public Optional<OperationSession> session() {
		return live().session();
	}

	/** Connects the devices of the open program. */
	public Optional<OperationSession> connect() {
		return live().start();
	}

	@Override
	protected Control focus() {
		return tree.control();
	}
}
