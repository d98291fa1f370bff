package machi.ui.tests.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.hardware.DeviceException;
import machi.hardware.DeviceKind;
import machi.hardware.Point;
import machi.hardware.PointRole;
import machi.hardware.Settings;
import machi.hardware.peer.RunningPeer;
import machi.model.core.Element;
import machi.model.device.Comparison;
import machi.model.device.ControlMode;
import machi.model.device.DangerLevel;
import machi.model.device.DeviceFactory;
import machi.model.device.DevicePackage.Literals;
import machi.model.device.DevicePlan;
import machi.model.device.HazardKind;
import machi.model.device.InstalledDevice;
import machi.model.device.OperatorRole;
import machi.model.device.Severity;
import machi.operation.ControlStatus;
import machi.operation.LiveDevice;
import machi.operation.OperationException;
import machi.operation.OperationSession;
import machi.operation.Operations;
import machi.ui.Messages;
import machi.ui.PageEditor;
import machi.ui.device.alarm.AlarmsEditor;
import machi.ui.device.connect.DiscoveryDialog;
import machi.ui.device.explorer.DevicesEditor;
import machi.ui.device.operate.OperationEditor;
import machi.ui.device.text.Words;
import machi.ui.page.PageInput;
import machi.ui.tests.result.KasaiWorkbench;

/** A simulated site with an inverter, a meter and a battery, connected by Modbus in the opened workbench. */
class DevicePagesTest {

	private static final Messages DEVICES = Messages.beside(DevicesEditor.class);
	private static final Messages CONNECT = Messages.beside(DiscoveryDialog.class);
	private static final Messages ALARMS = Messages.beside(AlarmsEditor.class);
	private static final Messages OPERATION = Messages.beside(OperationEditor.class);

	@TempDir
	Path folder;

	private KasaiWorkbench workbench;
	private RunningPeer peer;
	private OperationSession session;
	private String connection;

	@BeforeEach
	void connectSite() throws DeviceException, OperationException {
		workbench = KasaiWorkbench.open(folder.resolve("kasai"));
		var operations = PlatformUI.getWorkbench().getService(Operations.class);
		var simulator = operations.peers().stream().filter(one -> one.id().equals("sunspec")).findFirst().orElseThrow();
		peer = simulator.start(Settings.of(simulator.settings(), Map.of()));
		session = operations.start(workbench.context().program().orElseThrow());
		connection = session.connect("Site", peer.adapter(), peer.adapterSettings()).getId();
	}

	@AfterEach
	void closeSite() {
		session.close();
		peer.close();
		workbench.close();
	}

	private <E extends PageEditor> E page(Class<E> type, String id) {
		PageInput.open(workbench.page(), id);
		return type.cast(workbench.page().getActiveEditor());
	}

	private DevicePlan plan() {
		return workbench.context().program().orElseThrow().domain(DevicePlan.class).orElseThrow();
	}

	private static Composite shell(PageEditor editor) {
		return editor.getSite().getShell();
	}

	private void add(EReference reference, Element element) {
		var program = workbench.context().program().orElseThrow();
		element.setId(program.newId(reference.getEReferenceType()));
		var command = new CompoundCommand("test");
		command.append(AddCommand.create(program.editingDomain(), plan(), reference, element));
		workbench.context().execute(command);
	}

	private LiveDevice battery() {
		workbench.await("the battery answers", () -> session.devices().stream()
				.anyMatch(device -> device.kind() == DeviceKind.BATTERY && device.isReachable() && point(device, PointRole.STATE_OF_CHARGE, true)));
		return session.devices().stream().filter(device -> device.kind() == DeviceKind.BATTERY).findFirst().orElseThrow();
	}

	private boolean point(LiveDevice device, PointRole role, boolean read) {
		return session.values(device).stream().anyMatch(value -> value.point().role() == role && (!read || value.reading().isPresent()));
	}

	private Point point(LiveDevice device, PointRole role) {
		return session.values(device).stream().filter(value -> value.point().role() == role).findFirst().orElseThrow().point();
	}

	private InstalledDevice registeredBattery() throws OperationException {
		var found = battery();
		var element = session.register(found.connection(), found.status().orElseThrow().device(), "Battery");
		workbench.await("the battery is registered", () -> session.device(element.getId()).filter(LiveDevice::isReachable).isPresent());
		return element;
	}

	@Test
	void valuesAreLiveAndFoundDevicesAreRegisteredWithOneUndo() {
		var editor = page(DevicesEditor.class, "machi.ui.device.devices");
		var battery = battery();
		workbench.await("the battery is shown", () -> editor.select(battery.connection(), battery.address()));
		var charge = point(battery, PointRole.STATE_OF_CHARGE).id();
		workbench.await("its state of charge is shown", () -> editor.shownValue(charge).endsWith("%"));
		workbench.await("a trend is drawn", () -> editor.drawn() >= 2);
		int before = plan().getDevices().size();
		Widgets.inDialog(() -> Widgets.press(Widgets.button(shell(editor), DEVICES.get("discover"))), dialog -> {
			int found = Widgets.all(dialog, Table.class).getFirst().getItemCount();
			if (found < 3) {
				return false;
			}
			Widgets.press(Widgets.button(dialog, CONNECT.get("discovery.register", found)));
			return true;
		});
		var registered = plan().getDevices().subList(before, plan().getDevices().size());
		assertTrue(registered.size() >= 3, "inverter, meter and battery are registered");
		assertTrue(registered.stream().allMatch(device -> connection.equals(device.getConnection())));
		workbench.context().undo();
		assertEquals(before, plan().getDevices().size());
	}

	@Test
	void anAlarmIsAcknowledgedWithACommentAndReportsRaiseTheDangerLevel() throws OperationException {
		var device = registeredBattery();
		var rule = DeviceFactory.eINSTANCE.createAlarmRule();
		rule.setDevice(device.getId());
		rule.setPoint(point(battery(), PointRole.STATE_OF_CHARGE).id());
		rule.setComparison(Comparison.ABOVE);
		rule.setValue(BigDecimal.ONE.negate());
		rule.setSeverity(Severity.WARNING);
		add(Literals.DEVICE_PLAN__ALARM_RULES, rule);
		var editor = page(AlarmsEditor.class, "machi.ui.device.alarms");
		workbench.await("the alarm is raised", () -> editor.shown().size() == 1);
		var alarm = editor.shown().getFirst().id();
		workbench.await("it can be acknowledged", () -> {
			editor.select(List.of(alarm));
			return Widgets.button(shell(editor), ALARMS.get("acknowledge")).isEnabled();
		});
		Widgets.inDialog(() -> Widgets.press(Widgets.button(shell(editor), ALARMS.get("acknowledge"))), dialog -> {
			Widgets.all(dialog, Text.class).stream().filter(Text::getEditable).findFirst().orElseThrow().setText("looked at");
			Widgets.press(dialog.getDefaultButton());
			return true;
		});
		workbench.await("it is acknowledged",
				() -> editor.shown().stream().allMatch(one -> one.acknowledged().filter(who -> who.comment().equals("looked at")).isPresent()));
		workbench.await("both are in the history", () -> editor.pastCount() == 2);
		var area = DeviceFactory.eINSTANCE.createHazardArea();
		area.setKind(HazardKind.RIVER);
		add(Literals.DEVICE_PLAN__HAZARD_AREAS, area);
		workbench.await("the area is shown", () -> editor.levels().equals(List.of(DangerLevel.NONE)));
		Widgets.inDialog(() -> Widgets.press(Widgets.button(shell(editor), ALARMS.get("report.add"))), dialog -> {
			Widgets.all(dialog, Text.class).stream().filter(text -> text.getText().isEmpty() && text.getEditable()).findFirst().orElseThrow()
					.setText("the river is brown");
			Widgets.all(dialog, Combo.class).get(1).select(2);
			Widgets.press(dialog.getDefaultButton());
			return true;
		});
		assertEquals(DangerLevel.LEVEL_3, plan().getHazardReports().getFirst().getLevel());
		workbench.await("it can be confirmed", () -> Widgets.all(shell(editor), Button.class).stream()
				.anyMatch(button -> button.getText().equals(ALARMS.get("report.confirm"))));
		assertEquals(List.of(DangerLevel.NONE), editor.levels());
		Widgets.press(Widgets.button(shell(editor), ALARMS.get("report.confirm")));
		workbench.await("the level is raised", () -> editor.levels().equals(List.of(DangerLevel.LEVEL_3)));
	}

	@Test
	void devicesAreCommandedAfterAQuestionAndSitesReleasedAndTakenBack() throws OperationException {
		var device = registeredBattery();
		var editor = page(DevicesEditor.class, "machi.ui.device.devices");
		var battery = battery();
		workbench.await("the battery is shown", () -> editor.select(battery.connection(), battery.address()));
		var value = Widgets.named(shell(editor), Text.class, "command.value");
		assertTrue(!value.isEnabled(), "nobody may command before operators are entered");
		var operator = DeviceFactory.eINSTANCE.createOperator();
		operator.setAccount(session.account());
		operator.setRole(OperatorRole.RELEASE);
		add(Literals.DEVICE_PLAN__OPERATORS, operator);
		workbench.await("a command can be entered", value::isEnabled);
		var points = Widgets.named(shell(editor), Combo.class, "command.point");
		var power = point(battery, PointRole.STORAGE_POWER_COMMAND).title().in(Locale.getDefault());
		points.select(points.indexOf(power));
		points.notifyListeners(SWT.Selection, new Event());
		value.setText("2.5");
		Widgets.inDialog(() -> Widgets.press(Widgets.button(shell(editor), DEVICES.get("command.send"))), dialog -> {
			Widgets.press(Widgets.button(dialog, DEVICES.get("confirm.send")));
			return true;
		});
		var acknowledged = Messages.beside(Words.class).get("outcome.ACKNOWLEDGED");
		workbench.await("the battery acknowledges", () -> editor.outcome().startsWith(acknowledged));
		releaseAndTakeBack(device);
	}

	private void releaseAndTakeBack(InstalledDevice device) {
		var assignment = DeviceFactory.eINSTANCE.createControlAssignment();
		assignment.setStrategy("self-consumption");
		assignment.setMode(ControlMode.CLOSED_LOOP);
		assignment.getDevices().add(device.getId());
		add(Literals.DEVICE_PLAN__ASSIGNMENTS, assignment);
		var editor = page(OperationEditor.class, "machi.ui.device.operation");
		workbench.await("it can be released", () -> Widgets.button(shell(editor), OPERATION.get("release")).isEnabled());
		Widgets.inDialog(() -> Widgets.press(Widgets.button(shell(editor), OPERATION.get("release"))), dialog -> {
			var understood = Widgets.button(dialog, OPERATION.get("release.understood"));
			understood.setSelection(true);
			Widgets.press(understood);
			Widgets.press(Widgets.button(dialog, OPERATION.get("release.yes")));
			return true;
		});
		workbench.await("it is released", () -> session.control(assignment.getId()).flatMap(ControlStatus::release).isPresent()
				&& Widgets.button(shell(editor), OPERATION.get("withdraw")).isEnabled());
		Widgets.press(Widgets.button(shell(editor), OPERATION.get("withdraw")));
		workbench.await("it is taken back", () -> session.control(assignment.getId()).flatMap(ControlStatus::release).isEmpty());
		editor.openTab(2);
		workbench.await("command, release and take-back are in the audit trail", () -> editor.auditCount() >= 4);
	}
}
