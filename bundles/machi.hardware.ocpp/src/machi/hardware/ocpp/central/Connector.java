package machi.hardware.ocpp.central;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A connector (1.6) or EVSE (2.0.1). Guarded by its charge point. */
final class Connector {

	/** @param number what the platform is shown; versions name transactions differently */
	record Transaction(String id, int number) {
	}

	private static final int MOST_PLUGS = 8;
	private static final List<ConnectorStatus> STRONGEST_FIRST = List.of(ConnectorStatus.OCCUPIED, ConnectorStatus.FAULTED,
			ConnectorStatus.RESERVED, ConnectorStatus.AVAILABLE, ConnectorStatus.UNAVAILABLE);

	private final int id;
	private final String address;
	private final Map<Integer, ConnectorStatus> plugs = new HashMap<>();
	private Optional<Transaction> transaction = Optional.empty();

	Connector(String chargePoint, int id) {
		this.id = id;
		this.address = chargePoint + "/" + id;
	}

	int id() {
		return id;
	}

	/** Address of its device. */
	String address() {
		return address;
	}

	/** The transaction that runs. */
	synchronized Optional<Transaction> transaction() {
		return transaction;
	}

	synchronized void transaction(Optional<Transaction> running) {
		transaction = running;
	}

	/** One of several plugs of an EVSE has a new status; returns that of the EVSE. */
	synchronized ConnectorStatus plug(int number, ConnectorStatus status) {
		if (number <= MOST_PLUGS) {
			plugs.put(number, status);
		}
		return plugged().orElse(status);
	}

	/** What its plugs have said last: the EVSE is in use when one of them is. Empty when they have said nothing. */
	synchronized Optional<ConnectorStatus> plugged() {
		return STRONGEST_FIRST.stream().filter(plugs::containsValue).findFirst();
	}
}
