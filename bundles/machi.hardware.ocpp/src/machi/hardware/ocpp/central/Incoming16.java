package machi.hardware.ocpp.central;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.DeviceException;
import machi.hardware.Reading;
import machi.hardware.ocpp.rpc.OcppTime;
import machi.hardware.ocpp.rpc.RpcException;

/** Answers what charge points of version 1.6 ask and report (OCPP 1.6 section 4). */
final class Incoming16 {

	private static final String STATUS = "status";
	private static final double WATT_HOURS = 1000;

	private final ChargePoint chargePoint;
	private final Registration registration;
	private final ChargerClock clock;
	private final MeterReader meters;
	private final Supplier<ObjectNode> objects;

	Incoming16(ChargePoint chargePoint, Registration registration, ChargerClock clock, Supplier<ObjectNode> objects) {
		this.chargePoint = chargePoint;
		this.registration = registration;
		this.clock = clock;
		this.meters = new MeterReader(chargePoint.configuration().voltage(), clock);
		this.objects = objects;
	}

	Handlers handlers() {
		var handlers = new Handlers().on("BootNotification", this::boot).on("Heartbeat", request -> time())
				.on("StatusNotification", this::status).on("Authorize", request -> authorize(request.path("idTag").asText()))
				.on("StartTransaction", this::start).on("StopTransaction", this::stop).on("MeterValues", this::meterValues)
				.on("DataTransfer", request -> objects.get().put(STATUS, "UnknownVendorId"))
				.on("SecurityEventNotification", this::securityEvent)
				.on("SignCertificate", request -> objects.get().put(STATUS, "Rejected"));
		for (var acknowledged : List.of("FirmwareStatusNotification", "DiagnosticsStatusNotification", "LogStatusNotification",
				"SignedFirmwareStatusNotification")) {
			handlers.on(acknowledged, request -> objects.get());
		}
		return handlers;
	}

	private ObjectNode boot(ObjectNode request) {
		var serial = request.path("chargePointSerialNumber").asText(request.path("chargeBoxSerialNumber").asText(""));
		chargePoint.booted(request.path("chargePointVendor").asText(), request.path("chargePointModel").asText(), serial);
		var answer = time();
		answer.put("interval", (int) chargePoint.configuration().heartbeat().toSeconds());
		return answer.put(STATUS, registration.word());
	}

	private ObjectNode time() {
		return objects.get().put("currentTime", OcppTime.format(clock.now()));
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
			return objects.get();
		}
		var status = ConnectorStatus.of(request.path(STATUS).asText()).orElseThrow();
		chargePoint.status(chargePoint.connector(id), time, status, fault);
		return objects.get();
	}

	private ObjectNode authorize(String card) {
		var answer = objects.get();
		answer.putObject("idTagInfo").put(STATUS, chargePoint.configuration().admits(card) ? "Accepted" : "Invalid");
		return answer;
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
			chargePoint.report(meters.read(connector.get().address(), request.path("transactionData")));
			energy(connector.get(), request, "meterStop");
			chargePoint.transaction(connector.get(), clock.time(request.path("timestamp")), Optional.empty());
		} else if (first) {
			chargePoint.problem(DeviceException.Kind.PROTOCOL, "transaction " + id + " has ended, but its start was never told",
					"開始の通知がない充電取引 " + id + " の終了を受信しました");
		}
		return request.has("idTag") ? authorize(request.path("idTag").asText()) : objects.get();
	}

	private ObjectNode meterValues(ObjectNode request) throws RpcException {
		int id = request.path("connectorId").intValue();
		if (id == 0) {
			// the meter of the charge point as a whole is that of no connector
			return objects.get();
		}
		var connector = chargePoint.connector(id);
		var transaction = request.path("transactionId");
		if (transaction.isNumber() && connector.transaction().isEmpty() && !chargePoint.transactions().hasEnded(transaction.asText())) {
			// it began before this adapter was opened
			chargePoint.transaction(connector, clock.time(request.path("meterValue").path(0).path("timestamp")),
					Optional.of(new Connector.Transaction(transaction.asText(), transaction.intValue())));
		}
		int before = meters.skipped();
		chargePoint.report(meters.read(connector.address(), request.path("meterValue")));
		if (meters.skipped() > before) {
			chargePoint.problem(DeviceException.Kind.PROTOCOL, "connector " + id + " sent meter values that are no numbers or have a wrong unit",
					"コネクター " + id + " の計量値に数値でないもの、または単位の誤りがあります");
		}
		return objects.get();
	}

	private ObjectNode securityEvent(ObjectNode request) {
		var type = request.path("type").asText();
		chargePoint.problem(DeviceException.Kind.REFUSED, "security event " + type, "セキュリティイベント " + type);
		return objects.get();
	}
}
