package machi.ui.device.explorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import machi.hardware.DeviceKind;
import machi.hardware.runtime.ConnectionStatus;
import machi.model.device.Connection;
import machi.model.device.DevicePlan;
import machi.model.device.InstalledDevice;
import machi.operation.LiveDevice;
import machi.operation.OperationSession;
import machi.quantity.text.LocalizedText;
import machi.ui.Messages;
import machi.ui.device.text.Words;
import machi.workspace.OpenProgram;

/**
 * A connection of the program with its devices.
 *
 * @param id     empty for devices whose connection is gone
 * @param status empty while devices are not connected, or the connection is not in use
 */
record ConnectionRow(String id, String name, String adapter, Optional<ConnectionStatus> status, List<LiveDevice> devices) {

	private static final Messages TEXT = Messages.beside(ConnectionRow.class);

	ConnectionRow {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(adapter);
		Objects.requireNonNull(status);
		devices = List.copyOf(devices);
	}

	/** All connections of a program; those of the session as they are now, the others as they are entered. */
	static List<ConnectionRow> of(OpenProgram program, Optional<OperationSession> session) {
		var plan = program.domain(DevicePlan.class);
		if (plan.isEmpty()) {
			return List.of();
		}
		var known = session.map(OperationSession::devices).orElseGet(() -> registered(plan.get()));
		var byConnection = known.stream().collect(Collectors.groupingBy(LiveDevice::connection, LinkedHashMap::new, Collectors.toList()));
		Map<String, ConnectionStatus> status = session.map(OperationSession::connections).orElse(List.of()).stream()
				.collect(Collectors.toMap(ConnectionStatus::connection, one -> one, (one, other) -> one));
		var rows = new ArrayList<ConnectionRow>();
		for (var connection : plan.get().getConnections()) {
			var id = text(connection.getId());
			var devices = byConnection.remove(id);
			rows.add(new ConnectionRow(id, Words.name(connection), adapter(connection), Optional.ofNullable(status.get(id)),
					devices == null ? List.of() : devices));
		}
		var lost = byConnection.values().stream().flatMap(List::stream).toList();
		if (!lost.isEmpty()) {
			rows.add(new ConnectionRow("", TEXT.get("connection.gone"), "", Optional.empty(), lost));
		}
		return rows;
	}

	private static String adapter(Connection connection) {
		return text(connection.getAdapter());
	}

	private static List<LiveDevice> registered(DevicePlan plan) {
		return plan.getDevices().stream().map(ConnectionRow::live).toList();
	}

	private static LiveDevice live(InstalledDevice device) {
		return new LiveDevice(text(device.getConnection()), text(device.getAddress()), Optional.of(text(device.getId())),
				LocalizedText.same(Words.name(device)), DeviceKind.valueOf(device.getKind().name()), Optional.empty());
	}

	private static String text(String text) {
		return text == null ? "" : text;
	}

	Health health() {
		return status.map(one -> switch (one.state()) {
		case CONNECTED -> Health.RUNNING;
		case CONNECTING, WAITING -> Health.WAITING;
		case FAILED, NOT_INSTALLED -> Health.FAILED;
		case CLOSED -> Health.OFF;
		}).orElse(Health.OFF);
	}

	/** Its state in a word. */
	String word() {
		return status.map(one -> Words.of(one.state())).orElseGet(() -> id.isEmpty() ? "" : TEXT.get("off"));
	}

	/** Its state, and why. */
	String state() {
		return status.map(one -> {
			var why = one.message().in(Locale.getDefault());
			return why.isBlank() ? Words.of(one.state()) : Words.of(one.state()) + ": " + why;
		}).orElseGet(() -> id.isEmpty() ? "" : TEXT.get("off"));
	}

	/** How a device of this connection is. */
	Health health(LiveDevice device) {
		return device.status().map(found -> !found.present() ? Health.OFF : found.reachable() ? Health.RUNNING : Health.FAILED)
				.orElse(health() == Health.RUNNING ? Health.WAITING : Health.OFF);
	}

	/** How a device of this connection is, in a word. */
	String word(LiveDevice device) {
		return device.status().map(found -> TEXT.get(!found.present() ? "device.left" : found.reachable() ? "device.reachable" : "device.unreachable"))
				.orElseGet(() -> TEXT.get(health() == Health.RUNNING ? "device.missing" : "off"));
	}

	/** How a device of this connection is, and why. */
	String state(LiveDevice device) {
		var why = device.status().map(found -> found.message().in(Locale.getDefault())).orElse("");
		var state = why.isBlank() ? word(device) : word(device) + ": " + why;
		return device.element().isPresent() ? state : TEXT.get("device.unregistered", state);
	}
}
