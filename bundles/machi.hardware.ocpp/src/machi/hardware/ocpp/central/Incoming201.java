package machi.hardware.ocpp.central;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.DeviceException;
import machi.hardware.ocpp.rpc.RpcException;

/** Answers what charging stations of version 2.0.1 ask and report (OCPP 2.0.1 part 2). */
final class Incoming201 {

	private final ChargePoint chargePoint;
	private final ChargerClock clock;
	private final StationAnswers answers;

	Incoming201(ChargePoint chargePoint, ChargerClock clock, StationAnswers answers) {
		this.chargePoint = chargePoint;
		this.clock = clock;
		this.answers = answers;
	}

	Handlers handlers() {
		return answers.handlers(List.of("FirmwareStatusNotification", "LogStatusNotification", "NotifyEvent", "NotifyReport",
				"NotifyChargingLimit", "ClearedChargingLimit", "ReservationStatusUpdate")).on("BootNotification", this::boot)
				.on("StatusNotification", this::status).on("Authorize", request -> authorize(request.path("idToken")))
				.on("TransactionEvent", this::transactionEvent).on("MeterValues", this::meterValues);
	}

	private ObjectNode boot(ObjectNode request) {
		var station = request.path("chargingStation");
		return answers.boot(station.path("vendorName").asText(), station.path("model").asText(), station.path("serialNumber").asText(""));
	}

	private ObjectNode status(ObjectNode request) throws RpcException {
		int evse = request.path("evseId").intValue();
		if (evse == 0) {
			return answers.acknowledge();
		}
		var connector = chargePoint.connector(evse);
		var plug = ConnectorStatus.of(request.path("connectorStatus").asText()).orElseThrow();
		var status = connector.plug(request.path("connectorId").intValue(), plug);
		if (status == ConnectorStatus.OCCUPIED && connector.transaction().isPresent()) {
			// the transaction says more
			return answers.acknowledge();
		}
		var fault = status == ConnectorStatus.FAULTED ? ChargerFault.OTHER : ChargerFault.NONE;
		chargePoint.status(connector, clock.time(request.path("timestamp")), status, fault);
		return answers.acknowledge();
	}

	private ObjectNode authorize(JsonNode token) {
		// without a card, as at a button, there is nothing to be checked
		boolean free = token.path("type").asText().equals("NoAuthorization");
		return answers.authorization("idTokenInfo", free || chargePoint.configuration().admits(token.path("idToken").asText()));
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
		return request.has("idToken") ? authorize(request.path("idToken")) : answers.acknowledge();
	}

	/** Only the first event must name the EVSE. Who has missed that can tell it when only one is occupied without a transaction. */
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
		var possible = chargePoint.connectors().stream().filter(each -> each.transaction().isEmpty())
				.filter(each -> each.plugged().filter(ConnectorStatus.OCCUPIED::equals).isPresent()).toList();
		if (possible.size() != 1) {
			return Optional.empty();
		}
		chargePoint.transactions().place(transaction, possible.get(0).id());
		return Optional.of(possible.get(0));
	}

	private void event(ObjectNode request, String id, Connector connector) {
		var time = clock.time(request.path("timestamp"));
		var log = chargePoint.transactions();
		answers.meterValues(connector, request.path("meterValue"));
		if (request.path("eventType").asText().equals("Ended")) {
			log.end(id);
			int missing = log.missing(id, request.path("seqNo").intValue());
			if (missing > 0) {
				chargePoint.problem(DeviceException.Kind.PROTOCOL, missing + " events of transaction " + id + " have not come",
						"充電取引 " + id + " のイベントが " + missing + " 件届いていません");
			}
			chargePoint.transaction(connector, time, Optional.empty());
			// stations send no status when the vehicle stays
			chargePoint.status(connector, time, connector.plugged().orElse(ConnectorStatus.OCCUPIED), ChargerFault.NONE);
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
			answers.meterValues(chargePoint.connector(evse), request.path("meterValue"));
		}
		return answers.acknowledge();
	}
}
