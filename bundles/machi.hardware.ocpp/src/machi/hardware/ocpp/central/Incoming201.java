package machi.hardware.ocpp.central;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.DeviceException;
import machi.hardware.ocpp.rpc.OcppTime;
import machi.hardware.ocpp.rpc.RpcException;

/** Answers what charging stations of version 2.0.1 ask and report (OCPP 2.0.1 part 2). */
final class Incoming201 {

	private static final String STATUS = "status";

	private final ChargePoint chargePoint;
	private final Registration registration;
	private final ChargerClock clock;
	private final MeterReader meters;
	private final Supplier<ObjectNode> objects;

	Incoming201(ChargePoint chargePoint, Registration registration, ChargerClock clock, Supplier<ObjectNode> objects) {
		this.chargePoint = chargePoint;
		this.registration = registration;
		this.clock = clock;
		this.meters = new MeterReader(chargePoint.configuration().voltage(), clock);
		this.objects = objects;
	}

	Handlers handlers() {
		var handlers = new Handlers().on("BootNotification", this::boot).on("Heartbeat", request -> time())
				.on("StatusNotification", this::status).on("TransactionEvent", this::transactionEvent)
				.on("MeterValues", this::meterValues).on("SecurityEventNotification", this::securityEvent)
				.on("Authorize", request -> authorize(request.path("idToken")))
				.on("DataTransfer", request -> objects.get().put(STATUS, "UnknownVendorId"))
				.on("SignCertificate", request -> objects.get().put(STATUS, "Rejected"));
		for (var acknowledged : List.of("FirmwareStatusNotification", "LogStatusNotification", "NotifyEvent", "NotifyReport",
				"NotifyChargingLimit", "ClearedChargingLimit", "ReservationStatusUpdate")) {
			handlers.on(acknowledged, request -> objects.get());
		}
		return handlers;
	}

	private ObjectNode boot(ObjectNode request) {
		var station = request.path("chargingStation");
		chargePoint.booted(station.path("vendorName").asText(), station.path("model").asText(), station.path("serialNumber").asText(""));
		var answer = time();
		answer.put("interval", (int) chargePoint.configuration().heartbeat().toSeconds());
		return answer.put(STATUS, registration.word());
	}

	private ObjectNode time() {
		return objects.get().put("currentTime", OcppTime.format(clock.now()));
	}

	private ObjectNode status(ObjectNode request) throws RpcException {
		int evse = request.path("evseId").intValue();
		if (evse == 0) {
			return objects.get();
		}
		var connector = chargePoint.connector(evse);
		var plug = ConnectorStatus.of(request.path("connectorStatus").asText()).orElseThrow();
		var status = connector.plug(request.path("connectorId").intValue(), plug);
		if (status == ConnectorStatus.OCCUPIED && connector.transaction().isPresent()) {
			// the transaction says more
			return objects.get();
		}
		var fault = status == ConnectorStatus.FAULTED ? ChargerFault.OTHER : ChargerFault.NONE;
		chargePoint.status(connector, clock.time(request.path("timestamp")), status, fault);
		return objects.get();
	}

	private ObjectNode authorize(JsonNode token) {
		var answer = objects.get();
		// without a card, as at a button, there is nothing to be checked
		boolean free = token.path("type").asText().equals("NoAuthorization");
		boolean accepted = free || chargePoint.configuration().admits(token.path("idToken").asText());
		answer.putObject("idTokenInfo").put(STATUS, accepted ? "Accepted" : "Invalid");
		return answer;
	}

	private ObjectNode transactionEvent(ObjectNode request) throws RpcException {
		var id = request.path("transactionInfo").path("transactionId").asText();
		int sequence = request.path("seqNo").intValue();
		var connector = connector(request, id);
		if (connector.isEmpty()) {
			chargePoint.problem(DeviceException.Kind.PROTOCOL, "it was never told at which EVSE transaction " + id + " runs",
					"充電取引 " + id + " の EVSE が通知されていません");
		} else if (chargePoint.transactions().event(id, sequence)) {
			event(request, id, connector.get());
		}
		return request.has("idToken") ? authorize(request.path("idToken")) : objects.get();
	}

	/** Only the first event must name the EVSE; with a single one there is no doubt. */
	private Optional<Connector> connector(ObjectNode request, String transaction) throws RpcException {
		int evse = request.path("evse").path("id").intValue();
		if (evse > 0) {
			chargePoint.transactions().place(transaction, evse);
			return Optional.of(chargePoint.connector(evse));
		}
		var known = chargePoint.transactions().place(transaction);
		if (known.isPresent()) {
			return Optional.of(chargePoint.connector(known.get()));
		}
		var all = chargePoint.connectors();
		return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
	}

	private void event(ObjectNode request, String id, Connector connector) {
		var time = clock.time(request.path("timestamp"));
		var log = chargePoint.transactions();
		values(connector, request.path("meterValue"));
		if (request.path("eventType").asText().equals("Ended")) {
			log.end(id);
			int missing = log.missing(id, request.path("seqNo").intValue());
			if (missing > 0) {
				chargePoint.problem(DeviceException.Kind.PROTOCOL, missing + " events of transaction " + id + " have not come",
						"充電取引 " + id + " のイベントが " + missing + " 件届いていません");
			}
			chargePoint.transaction(connector, time, Optional.empty());
			// stations send no status when the vehicle stays
			chargePoint.status(connector, time, connector.plugged(), ChargerFault.NONE);
		} else if (!log.hasEnded(id)) {
			if (connector.transaction().map(Connector.Transaction::id).filter(id::equals).isEmpty()) {
				chargePoint.transaction(connector, time, Optional.of(new Connector.Transaction(id, log.number(id))));
			}
			chargingState(connector, time, request.path("transactionInfo").path("chargingState"));
		}
	}

	private void chargingState(Connector connector, Instant time, JsonNode state) {
		ConnectorStatus.of(state.asText("")).ifPresent(status -> chargePoint.status(connector, time, status, ChargerFault.NONE));
	}

	private ObjectNode meterValues(ObjectNode request) throws RpcException {
		int evse = request.path("evseId").intValue();
		if (evse > 0) {
			values(chargePoint.connector(evse), request.path("meterValue"));
		}
		return objects.get();
	}

	private void values(Connector connector, JsonNode meterValues) {
		int before = meters.skipped();
		chargePoint.report(meters.read(connector.address(), meterValues));
		if (meters.skipped() > before) {
			chargePoint.problem(DeviceException.Kind.PROTOCOL, "EVSE " + connector.id() + " sent meter values of a wrong unit",
					"EVSE " + connector.id() + " の計量値に単位の誤りがあります");
		}
	}

	private ObjectNode securityEvent(ObjectNode request) {
		var type = request.path("type").asText();
		chargePoint.problem(DeviceException.Kind.REFUSED, "security event " + type, "セキュリティイベント " + type);
		return objects.get();
	}
}
