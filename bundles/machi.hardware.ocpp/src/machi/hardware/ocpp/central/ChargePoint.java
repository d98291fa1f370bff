package machi.hardware.ocpp.central;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.DeviceKind;
import machi.hardware.Reading;
import machi.hardware.ocpp.rpc.RpcErrorCode;
import machi.hardware.ocpp.rpc.RpcException;
import machi.quantity.text.LocalizedText;

/** What is known of a charge point, also while it is away. Callable from any thread. */
final class ChargePoint {

	private static final int MOST_CONNECTORS = 64;

	private final String identity;
	private final CentralConfiguration configuration;
	private final ConnectionEvents events;
	private final TransactionLog transactions;
	private final SortedMap<Integer, Connector> connectors = new TreeMap<>();
	private Optional<ChargePointSession> session = Optional.empty();
	private String vendor = "";
	private String model = "";
	private String serialNumber = "";
	private boolean booted;

	ChargePoint(String identity, CentralConfiguration configuration, ConnectionEvents events, TransactionLog transactions) {
		this.identity = identity;
		this.configuration = configuration;
		this.events = events;
		this.transactions = transactions;
	}

	String identity() {
		return identity;
	}

	CentralConfiguration configuration() {
		return configuration;
	}

	TransactionLog transactions() {
		return transactions;
	}

	/** The connection that counts. */
	synchronized Optional<ChargePointSession> session() {
		return session;
	}

	/** A new connection takes the place of the one before, which is returned. */
	Optional<ChargePointSession> connected(ChargePointSession newer) {
		Optional<ChargePointSession> older;
		synchronized (this) {
			older = session;
			session = Optional.of(newer);
		}
		devices().forEach(events::deviceFound);
		return older;
	}

	/** A connection has ended; its devices are gone unless another one has taken its place. */
	void disconnected(ChargePointSession ended) {
		List<Connector> gone;
		synchronized (this) {
			if (session.isEmpty() || session.get() != ended) {
				return;
			}
			session = Optional.empty();
			gone = List.copyOf(connectors.values());
		}
		gone.forEach(connector -> events.deviceGone(connector.address()));
	}

	/** It has said what it is. */
	void booted(String newVendor, String newModel, String newSerialNumber) {
		synchronized (this) {
			boolean same = vendor.equals(newVendor) && model.equals(newModel) && serialNumber.equals(newSerialNumber);
			booted = true;
			if (same) {
				return;
			}
			vendor = newVendor;
			model = newModel;
			serialNumber = newSerialNumber;
		}
		devices().forEach(events::deviceFound);
	}

	/** Whether it has said what it is since the adapter was opened. */
	synchronized boolean hasBooted() {
		return booted;
	}

	/**
	 * One of its connectors; becomes a device when it is first named.
	 *
	 * @throws RpcException when the number cannot be that of a connector
	 */
	Connector connector(int id) throws RpcException {
		Connector found;
		synchronized (this) {
			if (connectors.containsKey(id)) {
				return connectors.get(id);
			}
			if (id < 1 || connectors.size() >= MOST_CONNECTORS) {
				throw new RpcException(RpcErrorCode.PROPERTY_CONSTRAINT, "connector " + id + " of at most " + MOST_CONNECTORS);
			}
			found = new Connector(identity, id);
			connectors.put(id, found);
		}
		events.deviceFound(device(found));
		return found;
	}

	synchronized List<Connector> connectors() {
		return List.copyOf(connectors.values());
	}

	/** The connector at which a transaction runs. */
	Optional<Connector> connectorOf(String transaction) {
		return connectors().stream().filter(connector -> connector.transaction().map(Connector.Transaction::id).filter(transaction::equals).isPresent())
				.findFirst();
	}

	/** A device for each connector. */
	List<Device> devices() {
		return connectors().stream().map(this::device).toList();
	}

	private synchronized Device device(Connector connector) {
		var title = LocalizedText.of("Charger " + identity + ", connector " + connector.id(), "充電器 " + identity + " コネクター " + connector.id());
		return new Device(connector.address(), title, DeviceKind.CHARGER, vendor, model, serialNumber, connector.address(),
				ChargerPoints.of(configuration.largestPower()));
	}

	/** Hands over readings. */
	void report(List<Reading> readings) {
		if (!readings.isEmpty()) {
			events.readings(readings);
		}
	}

	/** The status of a connector and what follows from it. */
	void status(Connector connector, Instant time, ConnectorStatus status, ChargerFault fault) {
		var readings = new ArrayList<Reading>();
		readings.add(Reading.good(connector.address(), ChargerPoints.STATUS, time, status.code()));
		readings.add(Reading.good(connector.address(), ChargerPoints.FAULT, time, fault.code()));
		status.vehicle().ifPresent(vehicle -> readings.add(Reading.good(connector.address(), ChargerPoints.VEHICLE, time, vehicle)));
		report(readings);
	}

	/** A transaction begins; empty when it ends. */
	void transaction(Connector connector, Instant time, Optional<Connector.Transaction> running) {
		connector.transaction(running);
		report(List.of(Reading.good(connector.address(), ChargerPoints.TRANSACTION, time,
				running.map(Connector.Transaction::number).orElse(0))));
	}

	/** Something was not understood and skipped. */
	void problem(DeviceException.Kind kind, String english, String japanese) {
		events.problem(new DeviceException(kind, LocalizedText.of("Charge point " + identity + ": " + english,
				"充電器 " + identity + ": " + japanese)));
	}
}
