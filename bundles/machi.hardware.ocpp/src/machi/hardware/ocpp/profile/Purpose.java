package machi.hardware.ocpp.profile;

import java.util.Optional;

import machi.hardware.ocpp.rpc.OcppVersion;

/** What a charging profile limits (OCPP 1.6 section 3.13.1; 2.0.1 part 2, K). */
public enum Purpose {
	/** The whole charge point. */
	STATION_MAXIMUM("ChargePointMaxProfile", "ChargingStationMaxProfile"),
	/** Every transaction that has no profile of its own. */
	TRANSACTION_DEFAULT("TxDefaultProfile", "TxDefaultProfile"),
	/** One transaction; ends with it. */
	TRANSACTION("TxProfile", "TxProfile");

	private final String in16;
	private final String in201;

	Purpose(String in16, String in201) {
		this.in16 = in16;
		this.in201 = in201;
	}

	/** As a version writes it. */
	public String text(OcppVersion version) {
		return version == OcppVersion.V1_6 ? in16 : in201;
	}

	/** Reads what a version writes; empty for purposes that only a station itself may set. */
	public static Optional<Purpose> of(OcppVersion version, String text) {
		for (var purpose : values()) {
			if (purpose.text(version).equals(text)) {
				return Optional.of(purpose);
			}
		}
		return Optional.empty();
	}
}
