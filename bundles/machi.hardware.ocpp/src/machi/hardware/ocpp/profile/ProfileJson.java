package machi.hardware.ocpp.profile;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.ocpp.rpc.OcppTime;
import machi.hardware.ocpp.rpc.OcppVersion;

/** Charging profiles as the versions write them. */
public final class ProfileJson {

	private final OcppVersion version;

	public ProfileJson(OcppVersion version) {
		this.version = version;
	}

	private String idField() {
		return version == OcppVersion.V1_6 ? "chargingProfileId" : "id";
	}

	/** Writes a profile into an empty object. */
	public void write(ChargingProfile profile, ObjectNode into) {
		into.put(idField(), profile.id());
		into.put("stackLevel", profile.stackLevel());
		into.put("chargingProfilePurpose", profile.purpose().text(version));
		into.put("chargingProfileKind", profile.kind().word());
		profile.recurrency().ifPresent(recurrency -> into.put("recurrencyKind", recurrency.word()));
		profile.validFrom().ifPresent(time -> into.put("validFrom", OcppTime.format(time)));
		profile.validTo().ifPresent(time -> into.put("validTo", OcppTime.format(time)));
		profile.transactionId().ifPresent(id -> {
			if (version == OcppVersion.V1_6) {
				into.put("transactionId", Integer.parseInt(id));
			} else {
				into.put("transactionId", id);
			}
		});
		if (version == OcppVersion.V1_6) {
			writeSchedule(profile, into.putObject("chargingSchedule"));
		} else {
			var schedule = into.putArray("chargingSchedule").addObject();
			schedule.put("id", profile.id());
			writeSchedule(profile, schedule);
		}
	}

	private static void writeSchedule(ChargingProfile profile, ObjectNode schedule) {
		profile.duration().ifPresent(duration -> schedule.put("duration", (int) duration.toSeconds()));
		profile.start().ifPresent(time -> schedule.put("startSchedule", OcppTime.format(time)));
		schedule.put("chargingRateUnit", profile.rateUnit().name());
		var periods = schedule.putArray("chargingSchedulePeriod");
		for (var period : profile.periods()) {
			var node = periods.addObject();
			node.put("startPeriod", (int) period.start().toSeconds());
			node.put("limit", period.limit());
			period.phases().ifPresent(phases -> node.put("numberPhases", phases));
		}
	}

	/**
	 * Reads a profile whose payload has been checked.
	 *
	 * @throws IllegalArgumentException when it contradicts itself
	 */
	public ChargingProfile read(JsonNode node) {
		var purpose = Purpose.of(version, node.path("chargingProfilePurpose").asText())
				.orElseThrow(() -> new IllegalArgumentException("purpose " + node.path("chargingProfilePurpose").asText()));
		var schedule = version == OcppVersion.V1_6 ? node.path("chargingSchedule") : node.path("chargingSchedule").path(0);
		var kind = List.of(ChargingProfile.Kind.values()).stream()
				.filter(each -> each.word().equals(node.path("chargingProfileKind").asText())).findFirst().orElseThrow();
		var recurrency = List.of(ChargingProfile.Recurrency.values()).stream()
				.filter(each -> each.word().equals(node.path("recurrencyKind").asText())).findFirst();
		var transaction = node.path("transactionId");
		return new ChargingProfile(node.path(idField()).intValue(), node.path("stackLevel").intValue(), purpose, kind, recurrency,
				time(node.path("validFrom")), time(node.path("validTo")), time(schedule.path("startSchedule")),
				Optional.of(schedule.path("duration")).filter(JsonNode::isNumber).map(value -> Duration.ofSeconds(value.intValue())),
				ChargingProfile.RateUnit.valueOf(schedule.path("chargingRateUnit").asText()), periods(schedule.path("chargingSchedulePeriod")),
				transaction.isMissingNode() || transaction.isNull() ? Optional.empty() : Optional.of(transaction.asText()));
	}

	private static List<ChargingProfile.Period> periods(JsonNode nodes) {
		var periods = new ArrayList<ChargingProfile.Period>();
		for (var node : nodes) {
			BigDecimal limit = node.path("limit").decimalValue();
			periods.add(new ChargingProfile.Period(Duration.ofSeconds(node.path("startPeriod").intValue()), limit,
					Optional.of(node.path("numberPhases")).filter(JsonNode::isNumber).map(JsonNode::intValue)));
		}
		return periods;
	}

	private static Optional<Instant> time(JsonNode node) {
		return node.isTextual() ? OcppTime.parse(node.textValue()) : Optional.empty();
	}
}
