package machi.hardware.ocpp.central;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import machi.hardware.Access;
import machi.hardware.Point;
import machi.hardware.PointKind;
import machi.hardware.PointRole;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** What can be read from and told to a connector. */
public final class ChargerPoints {

	public static final String POWER = "Power.Active.Import";
	public static final String ENERGY = "Energy.Active.Import.Register";
	public static final String STATE_OF_CHARGE = "SoC";
	public static final String CURRENT = "Current.Import";
	public static final String VOLTAGE = "Voltage";
	public static final String STATUS = "status";
	public static final String VEHICLE = "vehicle";
	public static final String FAULT = "errorCode";
	public static final String TRANSACTION = "transactionId";
	/** The limit that the charger says is in force. */
	public static final String LIMIT_IN_FORCE = "CompositeSchedule";
	public static final String LIMIT = "SetChargingProfile";
	public static final String START_STOP = "RemoteStartTransaction";
	public static final String AVAILABILITY = "ChangeAvailability";
	public static final String RESET = "Reset";
	public static final String UNLOCK = "UnlockConnector";
	public static final String TRIGGER = "TriggerMessage";

	private static final double LARGEST_ENERGY = 1e9;
	private static final double LARGEST_CURRENT = 2000;
	private static final double LARGEST_VOLTAGE = 1500;
	private static final BigDecimal TOLERANCE = new BigDecimal("1.1");

	private ChargerPoints() {
	}

	/**
	 * The points of a connector.
	 *
	 * @param largestPower kW
	 */
	static List<Point> of(BigDecimal largestPower) {
		double limit = largestPower.doubleValue();
		return List.of(
				measurement(POWER, "Power", "電力", PointRole.POWER, "kW", largestPower.multiply(TOLERANCE).doubleValue()),
				measurement(ENERGY, "Energy meter", "電力量計", PointRole.ENERGY_CONSUMED, "kWh", LARGEST_ENERGY),
				measurement(STATE_OF_CHARGE, "State of charge of the vehicle", "車両の充電率", PointRole.STATE_OF_CHARGE, "%", 100),
				measurement(CURRENT, "Current, all phases", "電流(全相合計)", PointRole.NONE, "A", LARGEST_CURRENT),
				measurement(VOLTAGE, "Voltage", "電圧", PointRole.NONE, "V", LARGEST_VOLTAGE),
				measurement(LIMIT_IN_FORCE, "Limit in force", "適用中の上限", PointRole.NONE, "kW", Double.POSITIVE_INFINITY),
				state(STATUS, "Status", "状態", PointRole.OPERATION, ConnectorStatus.states()),
				state(VEHICLE, "Vehicle", "車両", PointRole.VEHICLE_CONNECTED,
						Map.of(0, LocalizedText.of("none", "なし"), 1, LocalizedText.of("connected", "接続中"))),
				state(FAULT, "Error code", "異常コード", PointRole.FAULT, ChargerFault.states()),
				state(TRANSACTION, "Transaction", "充電取引番号", PointRole.NONE, Map.of()),
				Point.command(LIMIT, LocalizedText.of("Charging limit", "充電電力の上限"), PointRole.CHARGING_LIMIT_COMMAND, "kW", 0, limit),
				command(START_STOP, "Start or stop charging", "充電の開始・停止", PointRole.START_STOP_COMMAND, choice("stop", "停止", "start", "開始")),
				command(AVAILABILITY, "In service", "運用", PointRole.SWITCH_COMMAND, choice("out of service", "運用停止", "in service", "運用")),
				command(UNLOCK, "Unlock the connector", "コネクターの解錠", PointRole.NONE, Map.of(1, LocalizedText.of("unlock", "解錠"))),
				command(TRIGGER, "Ask for status and meter values", "状態と計量値の要求", PointRole.NONE,
						Map.of(1, LocalizedText.of("ask", "要求"))),
				command(RESET, "Reset of the charge point", "充電器のリセット", PointRole.NONE,
						Map.of(1, LocalizedText.of("soft", "ソフト"), 2, LocalizedText.of("hard", "ハード"))));
	}

	private static Point measurement(String id, String english, String japanese, PointRole role, String unit, double maximum) {
		return Point.measurement(id, LocalizedText.of(english, japanese), role, unit, 0, maximum, Duration.ZERO);
	}

	private static Point state(String id, String english, String japanese, PointRole role, Map<Integer, LocalizedText> states) {
		return Point.state(id, LocalizedText.of(english, japanese), role, states, Duration.ZERO);
	}

	private static Point command(String id, String english, String japanese, PointRole role, Map<Integer, LocalizedText> states) {
		var values = states.keySet();
		return new Point(id, LocalizedText.of(english, japanese), PointKind.COMMAND, role, Unit.ONE, values.stream().min(Integer::compare).orElseThrow(),
				values.stream().max(Integer::compare).orElseThrow(), Access.WRITE, Duration.ZERO, states);
	}

	private static Map<Integer, LocalizedText> choice(String zero, String japaneseZero, String one, String japaneseOne) {
		return Map.of(0, LocalizedText.of(zero, japaneseZero), 1, LocalizedText.of(one, japaneseOne));
	}
}
