package machi.hardware.ocpp.central;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

import machi.quantity.text.LocalizedText;

/**
 * States of a connector: those of 1.6 (section 7.7), those of 2.0.1 (ConnectorStatusEnumType) and, while a transaction of
 * 2.0.1 says more than that it is occupied, the charging state (ChargingStateEnumType).
 */
enum ConnectorStatus {
	AVAILABLE(1, "Available", "利用可能", 0), PREPARING(2, "Preparing", "準備中", 1), CHARGING(3, "Charging", "充電中", 1),
	SUSPENDED_EVSE(4, "SuspendedEVSE", "充電器側で中断", 1), SUSPENDED_EV(5, "SuspendedEV", "車両側で中断", 1),
	FINISHING(6, "Finishing", "終了処理中", 1), RESERVED(7, "Reserved", "予約済み", 0), UNAVAILABLE(8, "Unavailable", "利用停止", 0),
	FAULTED(9, "Faulted", "故障", -1), OCCUPIED(10, "Occupied", "使用中", 1), EV_CONNECTED(11, "EVConnected", "車両接続中", 1),
	IDLE(12, "Idle", "待機", 0);

	private final int code;
	private final String word;
	private final String japanese;
	private final int vehicle;

	ConnectorStatus(int code, String word, String japanese, int vehicle) {
		this.code = code;
		this.word = word;
		this.japanese = japanese;
		this.vehicle = vehicle;
	}

	/** Value of the point. */
	int code() {
		return code;
	}

	/** 1 when a vehicle is there, 0 when none is; empty when it cannot be told. */
	OptionalInt vehicle() {
		return vehicle < 0 ? OptionalInt.empty() : OptionalInt.of(vehicle);
	}

	static Optional<ConnectorStatus> of(String word) {
		for (var status : values()) {
			if (status.word.equals(word)) {
				return Optional.of(status);
			}
		}
		return Optional.empty();
	}

	/** Names of all values. */
	static Map<Integer, LocalizedText> states() {
		var states = new TreeMap<Integer, LocalizedText>();
		for (var status : values()) {
			states.put(status.code, LocalizedText.of(status.word, status.japanese));
		}
		return states;
	}
}
