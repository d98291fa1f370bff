package machi.hardware.ocpp.central;

import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;

import machi.hardware.CommandOutcome;
import machi.hardware.ocpp.profile.ChargingProfile;
import machi.hardware.ocpp.profile.ProfileJson;
import machi.hardware.ocpp.rpc.OcppVersion;

/** Installs, clears and asks for charging profiles; the versions differ in the names of fields only. */
final class ProfileCalls {

	/**
	 * Names of fields in one version.
	 *
	 * @param connector where a profile holds
	 * @param profile   what is installed
	 * @param id        of the profile that is cleared
	 * @param schedule  in the answer of a composite schedule
	 */
	private record Fields(String connector, String profile, String id, String schedule) {
	}

	private static final Fields FIELDS_16 = new Fields("connectorId", "csChargingProfiles", "id", "chargingSchedule");
	private static final Fields FIELDS_201 = new Fields("evseId", "chargingProfile", "chargingProfileId", "schedule");
	private static final int ASKED_SECONDS = 60;

	private final ChargePointSession session;
	private final Fields fields;
	private final ProfileJson json;

	ProfileCalls(ChargePointSession session, OcppVersion version) {
		this.session = session;
		this.fields = version == OcppVersion.V1_6 ? FIELDS_16 : FIELDS_201;
		this.json = new ProfileJson(version);
	}

	CompletableFuture<CommandOutcome> install(Connector connector, ChargingProfile profile) {
		var request = session.object().put(fields.connector(), connector.id());
		json.write(profile, request.putObject(fields.profile()));
		return session.call("SetChargingProfile", request).thenApply(Answers::outcome);
	}

	/** A profile that is not there is as good as one that was removed. */
	CompletableFuture<CommandOutcome> clear(int profile) {
		return session.call("ClearChargingProfile", session.object().put(fields.id(), profile))
				.thenApply(answer -> Answers.outcome(answer, "Unknown"));
	}

	/** The schedule that the charger says it follows; has chargingRateUnit and chargingSchedulePeriod. */
	CompletableFuture<JsonNode> composite(Connector connector, ChargingProfile.RateUnit unit) {
		var request = session.object().put(fields.connector(), connector.id()).put("duration", ASKED_SECONDS)
				.put("chargingRateUnit", unit.name());
		return session.call("GetCompositeSchedule", request).thenApply(answer -> answer.path(fields.schedule()));
	}
}
