package machi.hardware.ocpp.central;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.DeviceException;
import machi.hardware.Reading;
import machi.hardware.ocpp.rpc.RpcException;

/** Answers what charge points of version 1.6 ask and report (OCPP 1.6 section 4). */
final class Incoming16 {

	private static final double WATT_HOURS = 1000;

	private final ChargePoint chargePoint;
	private final ChargerClock clock;
	private final StationAnswers answers;

	Incoming16(ChargePoint chargePoint, ChargerClock clock, StationAnswers answers) {
		this.chargePoint = chargePoint;
		this.clock = clock;
		this.answers = answers;
	}

	Handlers handlers() {
		return answers.handlers(List.of("FirmwareStatusNotification", "DiagnosticsStatusNotification", "LogStatusNotification",
				"SignedFirmwareStatusNotification")).on("BootNotification", this::boot).on("StatusNotification", this::status)
				.on("Authorize", request -> authorize(request.path("idTag").asText())).on("StartTransaction", this::start)
				.on("StopTransaction", this::stop).on("MeterValues", this::meterValues);
	}

	private ObjectNode boot(ObjectNode request) {
		var serial = request.path("chargePointSerialNumber").asText(request.path("chargeBoxSerialNumber").asText(""));
		return answers.boot(request.path("chargePointVendor").asText(), request.path("chargePointModel").asText(), serial);
	}

	private ObjectNode status(ObjectNode request) throws RpcException {
		var time = clock.time(request.path("timestamp"));
		var fault = ChargerFault.of(request.path("errorCode").asText());
		int id = request.path("connectorId").intValue();
		if (id == 0) {
			// the charge point as a whole: its faults are those of every connector
			for (var connector : chargePoint.connectors()) {
				chargePoint.report(List.of(Reading.good(connector.address(), ChargerPoints.FAULT, time, fault.code())));
			}
			return answers.acknowledge();
		}
		var status = ConnectorStatus.of(request.path(StationAnswers.STATUS).asText()).orElseThrow();
		chargePoint.status(chargePoint.connector(id), time, status, fault);
		return answers.acknowledge();
	}

	private ObjectNode authorize(String card) {
		return answers.authorization("idTagInfo", chargePoint.configuration().admits(card));
	}

	private ObjectNode start(ObjectNode request) throws RpcException {
		var connector = chargePoint.connector(request.path("connectorId").intValue());
		var card = request.path("idTag").asText();
		var meter = request.path("meterStart");
		// a charge point that had no connection sends the same start again
		int number = chargePoint.transactions().number(String.join("|", String.valueOf(connector.id()), card, meter.asText(),
				request.path("timestamp").asText()));
		var time = clock.time(request.path("timestamp"));
		if (!chargePoint.transactions().hasEnded(String.valueOf(number))) {
			energy(connector, request, "meterStart");
			chargePoint.transaction(connector, time, Optional.of(new Connector.Transaction(String.valueOf(number), number)));
		}
		return authorize(card).put("transactionId", number);
	}

	private void energy(Connector connector, ObjectNode request, String field) {
		var time = clock.time(request.path("timestamp"));
		chargePoint.report(List.of(Reading.good(connector.address(), ChargerPoints.ENERGY, time,
				request.path(field).intValue() / WATT_HOURS)));
	}

	private ObjectNode stop(ObjectNode request) {
		var id = request.path("transactionId").asText();
		var connector = chargePoint.connectorOf(id);
		boolean first = chargePoint.transactions().end(id);
		if (connector.isPresent()) {
			answers.meterValues(connector.get(), request.path("transactionData"));
			energy(connector.get(), request, "meterStop");
			chargePoint.transaction(connector.get(), clock.time(request.path("timestamp")), Optional.empty());
		} else if (first) {
			chargePoint.problem(DeviceException.Kind.PROTOCOL, "transaction " + id + " has ended, but its start was never told",
					"開始の通知がない充電取引 " + id + " の終了を受信しました");
		}
		return request.has("idTag") ? authorize(request.path("idTag").asText()) : answers.acknowledge();
	}

	private ObjectNode meterValues(ObjectNode request) throws RpcException {
		int id = request.path("connectorId").intValue();
		if (id == 0) {
			// the meter of the charge point as a whole is that of no connector
			return answers.acknowledge();
		}
		var connector = chargePoint.connector(id);
		var transaction = request.path("transactionId");
		if (transaction.isNumber() && connector.transaction().isEmpty() && !chargePoint.transactions().hasEnded(transaction.asText())) {
			// it began before this adapter was opened
			chargePoint.transaction(connector, clock.time(request.path("meterValue").path(0).path("timestamp")),
					Optional.of(new Connector.Transaction(transaction.asText(), transaction.intValue())));
		}
		answers.meterValues(connector, request.path("meterValue"));
		return answers.acknowledge();
	}
}
