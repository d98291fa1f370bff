package machi.hardware.ocpp.peer;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.ocpp.profile.ChargingProfile;
import machi.hardware.ocpp.profile.ProfileJson;
import machi.hardware.ocpp.rpc.OcppTime;
import machi.hardware.ocpp.rpc.OcppVersion;
import machi.hardware.ocpp.rpc.RpcErrorCode;
import machi.hardware.ocpp.rpc.RpcException;

/** A charging station of version 2.0.1; each EVSE has one connector (OCPP 2.0.1 part 2). */
final class Dialect201 implements Dialect {

	private static final String EVSE = "evseId";
	private static final String STATUS = "status";
	private static final String ACCEPTED = "Accepted";
	private static final String REJECTED = "Rejected";
	private static final String SAMPLING = "TxUpdatedInterval";
	private static final String HEARTBEAT = "HeartbeatInterval";
	private static final String RATE_UNIT = "RateUnit";

	private final SimulatedChargePoint owner;
	private final ProfileJson json = new ProfileJson(OcppVersion.V2_0_1);

	Dialect201(SimulatedChargePoint owner) {
		this.owner = owner;
	}

	@Override
	public ObjectNode boot() {
		var payload = owner.object().put("reason", "PowerUp");
		payload.putObject("chargingStation").put("model", "Simulated AC").put("vendorName", "Machi").put("serialNumber", owner.identity())
				.put("firmwareVersion", "1.0");
		return payload;
	}

	@Override
	public void statusChanged(SimulatedConnector connector) {
		var payload = owner.object().put("timestamp", OcppTime.format(Instant.now())).put("connectorStatus", plug(connector))
				.put(EVSE, connector.id()).put("connectorId", 1);
		owner.send("StatusNotification", () -> payload, answer -> { }, false);
		connector.session().ifPresent(session -> updated(connector, session, "ChargingStateChanged"));
	}

	private static String plug(SimulatedConnector connector) {
		return switch (connector.status()) {
		case AVAILABLE -> "Available";
		case UNAVAILABLE -> "Unavailable";
		default -> "Occupied";
		};
	}

	private static String chargingState(SimulatedConnector connector) {
		return switch (connector.status()) {
		case CHARGING -> "Charging";
		case SUSPENDED_EV -> "SuspendedEV";
		case SUSPENDED_EVSE -> "SuspendedEVSE";
		case AVAILABLE, UNAVAILABLE -> "Idle";
		case PREPARING, FINISHING -> "EVConnected";
		};
	}

	@Override
	public void started(SimulatedConnector connector, ChargingSession session) {
		var why = session.remoteStart().isPresent() ? "RemoteStart" : "Authorized";
		var payload = event("Started", why, connector, session);
		payload.putObject("evse").put("id", connector.id()).put("connectorId", 1);
		payload.putObject("idToken").put("idToken", session.card()).put("type", session.remoteStart().isPresent() ? "Central" : "ISO14443");
		send(payload, answer -> {
			boolean accepted = answer.path("idTokenInfo").path(STATUS).asText(ACCEPTED).equals(ACCEPTED);
			if (!accepted && connector.session().filter(session::equals).isPresent()) {
				connector.stop(Instant.now(), "DeAuthorized");
			}
		});
	}

	private ObjectNode event(String type, String why, SimulatedConnector connector, ChargingSession session) {
		var payload = owner.object().put("eventType", type).put("timestamp", OcppTime.format(Instant.now())).put("triggerReason", why)
				.put("seqNo", session.nextEvent());
		if (!owner.isConnected()) {
			payload.put("offline", true);
		}
		var info = payload.putObject("transactionInfo").put("transactionId", session.id().orElseThrow());
		info.put("chargingState", chargingState(connector));
		session.remoteStart().ifPresent(number -> info.put("remoteStartId", number));
		return payload;
	}

	private void send(ObjectNode payload, Consumer<ObjectNode> answered) {
		owner.send("TransactionEvent", () -> payload, answered, true);
	}

	@Override
	public void updated(SimulatedConnector connector, ChargingSession session, String why) {
		var payload = event("Updated", why, connector, session);
		values(payload.putArray("meterValue").addObject(), connector, "Sample.Periodic");
		send(payload, answer -> { });
	}

	@Override
	public void sample(SimulatedConnector connector, ChargingSession session) {
		updated(connector, session, "MeterValuePeriodic");
	}

	@Override
	public void stopped(SimulatedConnector connector, ChargingSession session, String why) {
		var payload = event("Ended", trigger(why), connector, session);
		((ObjectNode) payload.path("transactionInfo")).put("stoppedReason", reason(why)).put("chargingState", "EVConnected");
		values(payload.putArray("meterValue").addObject(), connector, "Transaction.End");
		send(payload, answer -> { });
	}

	private static String trigger(String why) {
		return switch (why) {
		case "Remote" -> "RemoteStop";
		case "EVDisconnected" -> "EVDeparted";
		case "DeAuthorized" -> "Deauthorized";
		case "UnlockCommand" -> "UnlockCommand";
		default -> "ResetCommand";
		};
	}

	private static String reason(String why) {
		return switch (why) {
		case "Remote", "EVDisconnected", "DeAuthorized" -> why;
		case "UnlockCommand" -> "Other";
		default -> "ImmediateReset";
		};
	}

	@Override
	public ObjectNode meterValues(SimulatedConnector connector) {
		var payload = owner.object().put(EVSE, connector.id());
		values(payload.putArray("meterValue").addObject(), connector, "Sample.Clock");
		return payload;
	}

	private void values(ObjectNode meterValue, SimulatedConnector connector, String context) {
		meterValue.put("timestamp", OcppTime.format(Instant.now()));
		var samples = meterValue.putArray("sampledValue");
		sample(samples, context, "Energy.Active.Import.Register", BigDecimal.valueOf(connector.wattHours()), "Wh");
		sample(samples, context, "Power.Active.Import", decimal(connector.power() * 1000), "W");
		for (int phase = 1; phase <= owner.configuration().phases(); phase++) {
			sample(samples, context, "Current.Import", decimal(connector.current()), "A").put("phase", "L" + phase);
			sample(samples, context, "Voltage", owner.configuration().voltage(), "V").put("phase", "L" + phase + "-N");
		}
		connector.stateOfCharge().ifPresent(charge -> sample(samples, context, "SoC", decimal(charge * 100), "Percent").put("location", "EV"));
	}

	private static ObjectNode sample(ArrayNode samples, String context, String measurand, BigDecimal value, String unit) {
		var sample = samples.addObject().put("value", value).put("context", context).put("measurand", measurand);
		sample.putObject("unitOfMeasure").put("unit", unit);
		return sample;
	}

	private static BigDecimal decimal(double value) {
		return BigDecimal.valueOf(Math.round(value * 10), 1);
	}

	@Override
	public ObjectNode answer(String action, ObjectNode request) throws RpcException {
		return switch (action) {
		case "RequestStartTransaction" -> remoteStart(request);
		case "RequestStopTransaction" -> decided(owner.control().stop(request.path("transactionId").asText()));
		case "SetChargingProfile" ->
			decided(owner.control().install(request.path(EVSE).intValue(), json.read(request.path("chargingProfile"))));
		case "ClearChargingProfile" -> clearProfiles(request);
		case "GetCompositeSchedule" -> composite(request);
		case "ChangeAvailability" -> status(owner.control().operative(request.path("evse").path("id").intValue(),
				request.path("operationalStatus").asText().equals("Operative")));
		case "TriggerMessage" -> trigger(request);
		case "GetVariables" -> variables(request);
		case "SetVariables" -> setVariables(request);
		case "GetBaseReport" -> status("EmptyResultSet");
		case "Reset" -> {
			owner.restart(request.path("type").asText().equals("Immediate"));
			yield status(ACCEPTED);
		}
		case "UnlockConnector" -> unlock(request);
		case "DataTransfer" -> status("UnknownVendorId");
		default -> throw new RpcException(RpcErrorCode.NOT_SUPPORTED, "a charging station does not answer this action");
		};
	}

	private ObjectNode status(String word) {
		return owner.object().put(STATUS, word);
	}

	private ObjectNode remoteStart(ObjectNode request) {
		var profile = request.has("chargingProfile") ? Optional.of(json.read(request.path("chargingProfile"))) : Optional.<ChargingProfile>empty();
		return decided(owner.control().start(request.path(EVSE).intValue(), request.path("idToken").path("idToken").asText(),
				Optional.of(request.path("remoteStartId").intValue()), profile));
	}

	private ObjectNode decided(boolean accepted) {
		return status(accepted ? ACCEPTED : REJECTED);
	}

	private ObjectNode clearProfiles(ObjectNode request) {
		var criteria = request.path("chargingProfileCriteria");
		var purpose = criteria.path("chargingProfilePurpose").asText("");
		boolean cleared = owner.control().clear(criteria.path(EVSE).intValue(), profile -> (!request.has("chargingProfileId")
				|| profile.id() == request.path("chargingProfileId").intValue())
				&& (purpose.isEmpty() || profile.purpose().text(OcppVersion.V2_0_1).equals(purpose))
				&& (!criteria.has("stackLevel") || profile.stackLevel() == criteria.path("stackLevel").intValue()));
		return status(cleared ? ACCEPTED : "Unknown");
	}

	private ObjectNode composite(ObjectNode request) {
		var connector = owner.connector(request.path(EVSE).intValue());
		if (connector.isEmpty()) {
			return status(REJECTED);
		}
		var now = Instant.now();
		var unit = ChargingProfile.RateUnit.valueOf(request.path("chargingRateUnit").asText("A"));
		var duration = RemoteControl.span(request.path("duration").intValue());
		var answer = status(ACCEPTED);
		var schedule = answer.putObject("schedule").put(EVSE, connector.get().id()).put("duration", duration.toSeconds())
				.put("scheduleStart", OcppTime.format(now)).put("chargingRateUnit", unit.name());
		owner.control().writeComposite(connector.get(), now, duration, unit, schedule.putArray("chargingSchedulePeriod"));
		return answer;
	}

	private ObjectNode trigger(ObjectNode request) {
		int id = request.path("evse").path("id").intValue();
		var meant = owner.connectors().stream().filter(each -> id == 0 || each.id() == id);
		switch (request.path("requestedMessage").asText()) {
		case "BootNotification" -> owner.bootAgain();
		case "Heartbeat" -> owner.send("Heartbeat", owner::object, answer -> { }, false);
		case "StatusNotification" -> meant.forEach(this::statusChanged);
		case "MeterValues" -> meant.forEach(each -> owner.send("MeterValues", () -> meterValues(each), answer -> { }, false));
		case "TransactionEvent" -> meant.forEach(each -> each.session().ifPresent(session -> updated(each, session, "Trigger")));
		default -> {
			return status("NotImplemented");
		}
		}
		return status(ACCEPTED);
	}

	private ObjectNode variables(ObjectNode request) {
		var answer = owner.object();
		var results = answer.putArray("getVariableResult");
		for (var data : request.path("getVariableData")) {
			var value = switch (data.path("variable").path("name").asText()) {
			case SAMPLING -> String.valueOf(owner.sampling().toSeconds());
			case HEARTBEAT -> String.valueOf(owner.heartbeat().toSeconds());
			case RATE_UNIT -> "A,W";
			default -> "";
			};
			var result = names(results.addObject(), data).put("attributeStatus", value.isEmpty() ? "UnknownVariable" : ACCEPTED);
			if (!value.isEmpty()) {
				result.put("attributeValue", value);
			}
		}
		return answer;
	}

	private ObjectNode setVariables(ObjectNode request) {
		var answer = owner.object();
		var results = answer.putArray("setVariableResult");
		for (var data : request.path("setVariableData")) {
			names(results.addObject(), data).put("attributeStatus", set(data.path("variable").path("name").asText(), data.path("attributeValue").asText()));
		}
		return answer;
	}

	private String set(String name, String value) {
		boolean sampling = name.equals(SAMPLING);
		if (!sampling && !name.equals(HEARTBEAT)) {
			return name.equals(RATE_UNIT) ? REJECTED : "UnknownVariable";
		}
		if (!value.matches("[1-9]\\d{0,4}")) {
			return REJECTED;
		}
		var every = Duration.ofSeconds(Integer.parseInt(value));
		if (sampling) {
			owner.sampling(every);
		} else {
			owner.heartbeat(every);
		}
		return ACCEPTED;
	}

	private static ObjectNode names(ObjectNode result, JsonNode data) {
		result.set("component", data.path("component"));
		result.set("variable", data.path("variable"));
		return result;
	}

	private ObjectNode unlock(ObjectNode request) {
		var connector = owner.connector(request.path(EVSE).intValue());
		boolean charging = connector.isPresent() && connector.get().session().isPresent();
		return status(connector.isEmpty() ? "UnknownConnector" : charging ? "OngoingAuthorizedTransaction" : "Unlocked");
	}
}
