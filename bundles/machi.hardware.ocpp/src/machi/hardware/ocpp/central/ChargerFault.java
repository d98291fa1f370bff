package machi.hardware.ocpp.central;

import java.util.Map;
import java.util.TreeMap;

import machi.quantity.text.LocalizedText;

/** Error codes of a connector (OCPP 1.6 section 7.6); of 2.0.1 only whether there is one. */
enum ChargerFault {
	NONE("NoError", "異常なし"), CONNECTOR_LOCK("ConnectorLockFailure", "コネクターロック異常"),
	EV_COMMUNICATION("EVCommunicationError", "車両との通信異常"), GROUND("GroundFailure", "漏電遮断器の作動"),
	HIGH_TEMPERATURE("HighTemperature", "高温"), INTERNAL("InternalError", "内部異常"),
	LOCAL_LIST("LocalListConflict", "認証リストの不整合"), OTHER("OtherError", "その他の異常"), OVER_CURRENT("OverCurrentFailure", "過電流"),
	OVER_VOLTAGE("OverVoltage", "過電圧"), POWER_METER("PowerMeterFailure", "計量器異常"), POWER_SWITCH("PowerSwitchFailure", "開閉器異常"),
	READER("ReaderFailure", "カードリーダー異常"), RESET("ResetFailure", "リセット異常"), UNDER_VOLTAGE("UnderVoltage", "不足電圧"),
	WEAK_SIGNAL("WeakSignal", "通信電波微弱");

	private final String word;
	private final String japanese;

	ChargerFault(String word, String japanese) {
		this.word = word;
		this.japanese = japanese;
	}

	/** Value of the point; 0 without a fault. */
	int code() {
		return ordinal();
	}

	static ChargerFault of(String word) {
		for (var fault : values()) {
			if (fault.word.equals(word)) {
				return fault;
			}
		}
		return OTHER;
	}

	/** Names of all values. */
	static Map<Integer, LocalizedText> states() {
		var states = new TreeMap<Integer, LocalizedText>();
		for (var fault : values()) {
			states.put(fault.code(), LocalizedText.of(fault.word, fault.japanese));
		}
		return states;
	}
}
