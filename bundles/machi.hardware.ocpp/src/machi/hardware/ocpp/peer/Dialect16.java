package machi.hardware.ocpp.peer;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.ocpp.profile.ChargingProfile;
import machi.hardware.ocpp.profile.ProfileJson;
import machi.hardware.ocpp.rpc.OcppTime;
import machi.hardware.ocpp.rpc.OcppVersion;
import machi.hardware.ocpp.rpc.RpcErrorCode;
import machi.hardware.ocpp.rpc.RpcException;

/** A charge point of version 1.6 (OCPP 1.6, sections 4 and 5). */
final class Dialect16 implements Dialect {

	private static final String CONNECTOR = "connectorId";
	private static final String STATUS = "status";
	private static final String TRANSACTION = "transactionId";
	private static final String ACCEPTED = "Accepted";
	private static final String REJECTED = "Rejected";
	private static final String SAMPLING = "MeterValueSampleInterval";
	private static final String HEARTBEAT = "HeartbeatInterval";

	private final SimulatedChargePoint owner;
	private final ProfileJson json = new ProfileJson(OcppVersion.V1_6);

	Dialect16(SimulatedChargePoint owner) {
		this.owner = owner;
	}

	@Override
	public ObjectNode boot() {
		return owner.object().put("chargePointVendor", "Machi").put("chargePointModel", "Simulated AC")
				.put("chargePointSerialNumber", owner.identity()).put("firmwareVersion", "1.0");
	}

	@Override
	public void statusChanged(SimulatedConnector connector) {
		var payload = owner.object().put(CONNECTOR, connector.id()).put("errorCode", "NoError").put(STATUS, connector.status().word())
				.put("timestamp", OcppTime.format(Instant.now()));
		owner.send("StatusNotification", () -> payload, answer -> { }, false);
	}

	@Override
	public void started(SimulatedConnector connector, ChargingSession session) {
		owner.send("Authorize", () -> owner.object().put("idTag", session.card()), answer -> { }, false);
		var payload = owner.object().put(CONNECTOR, connector.id()).put("idTag", session.card()).put("meterStart", session.meterStart())
				.put("timestamp", OcppTime.format(session.began()));
		owner.send("StartTransaction", () -> payload, answer -> {
			session.numbered(answer.path(TRANSACTION).asText());
			if (!answer.path("idTagInfo").path(STATUS).asText().equals(ACCEPTED) && connector.session().filter(session::equals).isPresent()) {
				connector.stop(Instant.now(), "DeAuthorized");
			}
		}, true);
	}

	@Override
	public void updated(SimulatedConnector connector, ChargingSession session, String why) {
		sample(connector, session);
	}

	@Override
	public void sample(SimulatedConnector connector, ChargingSession session) {
		var payload = meterValues(connector);
		// the number is known when the start has been answered, which is before this is sent
		owner.sendIfPossible("MeterValues", () -> session.id().map(id -> payload.put(TRANSACTION, Integer.parseInt(id))), answer -> { }, true);
	}

	@Override
	public ObjectNode meterValues(SimulatedConnector connector) {
		var payload = owner.object().put(CONNECTOR, connector.id());
		values(payload.putArray("meterValue").addObject(), connector, "Sample.Periodic");
		return payload;
	}

	private void values(ObjectNode meterValue, SimulatedConnector connector, String context) {
		meterValue.put("timestamp", OcppTime.format(Instant.now()));
		var samples = meterValue.putArray("sampledValue");
		sample(samples, context, "Energy.Active.Import.Register", String.valueOf(connector.wattHours()), "Wh");
		sample(samples, context, "Power.Active.Import", decimal(connector.power() * 1000), "W");
		for (int phase = 1; phase <= owner.configuration().phases(); phase++) {
			sample(samples, context, "Current.Import", decimal(connector.current()), "A").put("phase", "L" + phase);
			sample(samples, context, "Voltage", owner.configuration().voltage().toPlainString(), "V").put("phase", "L" + phase + "-N");
		}
		connector.stateOfCharge().ifPresent(charge -> sample(samples, context, "SoC", decimal(charge * 100), "Percent").put("location", "EV"));
	}

	private static ObjectNode sample(ArrayNode samples, String context, String measurand, String value, String unit) {
		return samples.addObject().put("value", value).put("context", context).put("measurand", measurand).put("unit", unit);
	}

	private static String decimal(double value) {
		return BigDecimal.valueOf(Math.round(value * 10), 1).toPlainString();
	}

	@Override
	public void stopped(SimulatedConnector connector, ChargingSession session, String why) {
		var payload = owner.object().put("meterStop", connector.wattHours()).put("timestamp", OcppTime.format(Instant.now()))
				.put("reason", why).put("idTag", session.card());
		values(payload.putArray("transactionData").addObject(), connector, "Transaction.End");
		owner.sendIfPossible("StopTransaction", () -> session.id().map(id -> payload.put(TRANSACTION, Integer.parseInt(id))), answer -> { }, true);
	}

	@Override
	public ObjectNode answer(String action, ObjectNode request) throws RpcException {
		return switch (action) {
		case "RemoteStartTransaction" -> remoteStart(request);
		case "RemoteStopTransaction" -> decided(owner.control().stop(request.path(TRANSACTION).asText()));
		case "SetChargingProfile" ->
			decided(owner.control().install(request.path(CONNECTOR).intValue(), json.read(request.path("csChargingProfiles"))));
		case "ClearChargingProfile" -> clearProfiles(request);
		case "GetCompositeSchedule" -> composite(request);
		case "ChangeAvailability" ->
			status(owner.control().operative(request.path(CONNECTOR).intValue(), request.path("type").asText().equals("Operative")));
		case "TriggerMessage" -> trigger(request);
		case "GetConfiguration" -> configuration(request);
		case "ChangeConfiguration" -> configure(request);
		case "Reset" -> {
			owner.restart(request.path("type").asText().equals("Hard"));
			yield status(ACCEPTED);
		}
		case "UnlockConnector" -> unlock(request);
		case "ClearCache" -> status(ACCEPTED);
		case "DataTransfer" -> status("UnknownVendorId");
		default -> throw new RpcException(RpcErrorCode.NOT_SUPPORTED, "a charge point does not answer this action");
		};
	}

	private ObjectNode status(String word) {
		return owner.object().put(STATUS, word);
	}

	private ObjectNode remoteStart(ObjectNode request) {
		var profile = request.has("chargingProfile") ? Optional.of(json.read(request.path("chargingProfile"))) : Optional.<ChargingProfile>empty();
		return decided(owner.control().start(request.path(CONNECTOR).intValue(), request.path("idTag").asText(), Optional.empty(), profile));
	}

	private ObjectNode decided(boolean accepted) {
		return status(accepted ? ACCEPTED : REJECTED);
	}

	private ObjectNode clearProfiles(ObjectNode request) {
		var purpose = request.path("chargingProfilePurpose").asText("");
		boolean cleared = owner.control().clear(request.path(CONNECTOR).intValue(), profile -> (!request.has("id") || profile.id() == request.path("id").intValue())
				&& (purpose.isEmpty() || profile.purpose().text(OcppVersion.V1_6).equals(purpose))
				&& (!request.has("stackLevel") || profile.stackLevel() == request.path("stackLevel").intValue()));
		return status(cleared ? ACCEPTED : "Unknown");
	}

	private ObjectNode composite(ObjectNode request) {
		var connector = owner.connector(request.path(CONNECTOR).intValue());
		if (connector.isEmpty()) {
			return status(REJECTED);
		}
		var now = Instant.now();
		var unit = ChargingProfile.RateUnit.valueOf(request.path("chargingRateUnit").asText("A"));
		var answer = status(ACCEPTED).put(CONNECTOR, connector.get().id()).put("scheduleStart", OcppTime.format(now));
		var duration = RemoteControl.span(request.path("duration").intValue());
		var schedule = answer.putObject("chargingSchedule").put("duration", duration.toSeconds()).put("chargingRateUnit", unit.name());
		owner.control().writeComposite(connector.get(), now, duration, unit, schedule.putArray("chargingSchedulePeriod"));
		return answer;
	}

	private ObjectNode trigger(ObjectNode request) {
		int id = request.path(CONNECTOR).intValue();
		switch (request.path("requestedMessage").asText()) {
		case "BootNotification" -> owner.bootAgain();
		case "Heartbeat" -> owner.send("Heartbeat", owner::object, answer -> { }, false);
		case "StatusNotification" -> owner.connectors().stream().filter(each -> id == 0 || each.id() == id).forEach(this::statusChanged);
		case "MeterValues" -> owner.connectors().stream().filter(each -> id == 0 || each.id() == id)
				.forEach(each -> owner.send("MeterValues", () -> meterValues(each), answer -> { }, false));
		default -> {
			return status("NotImplemented");
		}
		}
		return status(ACCEPTED);
	}

	private Map<String, String> keys() {
		var keys = new TreeMap<String, String>();
		keys.put(SAMPLING, String.valueOf(owner.sampling().toSeconds()));
		keys.put(HEARTBEAT, String.valueOf(owner.heartbeat().toSeconds()));
		keys.put("NumberOfConnectors", String.valueOf(owner.connectors().size()));
		keys.put("ChargingScheduleAllowedChargingRateUnit", "Current,Power");
		keys.put("ChargeProfileMaxStackLevel", "10");
		keys.put("SupportedFeatureProfiles", "Core,SmartCharging,RemoteTrigger");
		return keys;
	}

	private ObjectNode configuration(ObjectNode request) {
		var keys = keys();
		var answer = owner.object();
		var known = answer.putArray("configurationKey");
		var unknown = answer.putArray("unknownKey");
		var asked = request.path("key");
		keys.forEach((key, value) -> {
			boolean wanted = asked.isEmpty();
			for (var name : asked) {
				wanted |= name.asText().equalsIgnoreCase(key);
			}
			if (wanted) {
				known.addObject().put("key", key).put("readonly", !key.equals(SAMPLING) && !key.equals(HEARTBEAT)).put("value", value);
			}
		});
		for (var name : asked) {
			if (keys.keySet().stream().noneMatch(name.asText()::equalsIgnoreCase)) {
				unknown.add(name.asText());
			}
		}
		return answer;
	}

	private ObjectNode configure(ObjectNode request) {
		var key = request.path("key").asText();
		if (!key.equals(SAMPLING) && !key.equals(HEARTBEAT)) {
			return status(keys().containsKey(key) ? REJECTED : "NotSupported");
		}
		var value = request.path("value").asText();
		if (!value.matches("[1-9]\\d{0,4}")) {
			return status(REJECTED);
		}
		var every = Duration.ofSeconds(Integer.parseInt(value));
		if (key.equals(SAMPLING)) {
			owner.sampling(every);
		} else {
			owner.heartbeat(every);
		}
		return status(ACCEPTED);
	}

	private ObjectNode unlock(ObjectNode request) {
		var connector = owner.connector(request.path(CONNECTOR).intValue());
		connector.ifPresent(each -> each.stop(Instant.now(), "UnlockCommand"));
		return status(connector.isPresent() ? "Unlocked" : "NotSupported");
	}
}
