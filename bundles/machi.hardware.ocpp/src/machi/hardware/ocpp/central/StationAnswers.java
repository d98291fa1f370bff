package machi.hardware.ocpp.central;

import java.util.List;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.DeviceException;
import machi.hardware.ocpp.rpc.OcppTime;

/** Answers that are the same in both versions. */
final class StationAnswers {

	static final String STATUS = "status";

	private final ChargePoint chargePoint;
	private final Registration registration;
	private final ChargerClock clock;
	private final MeterReader meters;
	private final Supplier<ObjectNode> objects;

	StationAnswers(ChargePoint chargePoint, Registration registration, ChargerClock clock, Supplier<ObjectNode> objects) {
		this.chargePoint = chargePoint;
		this.registration = registration;
		this.clock = clock;
		this.meters = new MeterReader(chargePoint.configuration().voltage(), clock);
		this.objects = objects;
	}

	/** Handlers of what is answered alike, to which a version adds its own; some actions are merely acknowledged. */
	Handlers handlers(List<String> acknowledged) {
		var handlers = new Handlers().on("Heartbeat", request -> time()).on("SecurityEventNotification", this::securityEvent)
				.on("DataTransfer", request -> objects.get().put(STATUS, "UnknownVendorId"))
				.on("SignCertificate", request -> objects.get().put(STATUS, "Rejected"));
		acknowledged.forEach(action -> handlers.on(action, request -> acknowledge()));
		return handlers;
	}

	ObjectNode acknowledge() {
		return objects.get();
	}

	/** The charge point says what it is. */
	ObjectNode boot(String vendor, String model, String serialNumber) {
		chargePoint.booted(vendor, model, serialNumber);
		var answer = time().put("interval", (int) chargePoint.configuration().heartbeat().toSeconds());
		return answer.put(STATUS, registration.word());
	}

	private ObjectNode time() {
		return objects.get().put("currentTime", OcppTime.format(clock.now()));
	}

	/** @param info name of the object that holds the status */
	ObjectNode authorization(String info, boolean accepted) {
		var answer = objects.get();
		answer.putObject(info).put(STATUS, accepted ? "Accepted" : "Invalid");
		return answer;
	}

	private ObjectNode securityEvent(ObjectNode request) {
		var type = request.path("type").asText();
		chargePoint.problem(DeviceException.Kind.REFUSED, "security event " + type, "セキュリティイベント " + type);
		return acknowledge();
	}

	/** Reports meter values of a connector, and what of them was not understood. */
	void meterValues(Connector connector, JsonNode meterValues) {
		int before = meters.skipped();
		chargePoint.report(meters.read(connector.address(), meterValues));
		if (meters.skipped() > before) {
			chargePoint.problem(DeviceException.Kind.PROTOCOL,
					"connector " + connector.id() + " sent meter values that are no numbers or have a wrong unit",
					"コネクター " + connector.id() + " の計量値に数値でないもの、または単位の誤りがあります");
		}
	}
}
