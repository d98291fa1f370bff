package machi.hardware.ocpp;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import machi.hardware.Setting;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** What is entered for a central system. */
public final class OcppSettings {

	public static final String BIND = "bind";
	public static final String PORT = "port";
	public static final String PROFILE = "securityProfile";
	public static final String KEY_STORE = "keyStore";
	public static final String KEY_STORE_PASSWORD = "keyStorePassword";
	public static final String PASSWORDS = "passwords";
	public static final String CHARGE_POINTS = "chargePoints";
	public static final String ACCEPT_UNKNOWN = "acceptUnknown";
	public static final String ID_TAGS = "idTags";
	public static final String REMOTE_TAG = "remoteIdTag";
	public static final String HEARTBEAT = "heartbeatInterval";
	public static final String PING = "pingInterval";
	public static final String SAMPLING = "sampleInterval";
	public static final String ANSWER_LIMIT = "answerTimeLimit";
	public static final String PHASES = "phases";
	public static final String VOLTAGE = "voltage";
	public static final String LARGEST_POWER = "maximumPower";
	public static final String RATE_UNIT = "limitUnit";
	public static final String FRAME_LIMIT = "frameLimit";
	public static final String RATE_LIMIT = "messagesPerSecond";

	private OcppSettings() {
	}

	/** All settings, in the order in which forms show them. */
	public static List<Setting> declared() {
		return List.of(
				Setting.of(BIND, Setting.Type.HOST, false, "127.0.0.1", text("Address to listen at", "待受アドレス"),
						text("Address of this computer that charge points connect to; 127.0.0.1 admits only this computer.",
								"充電器が接続するこのコンピューターのアドレス。127.0.0.1 ではこのコンピューターからのみ接続できます。")),
				Setting.of(PORT, Setting.Type.PORT, false, "9220", text("Port", "ポート"),
						text("Port that charge points connect to.", "充電器が接続するポート番号。")),
				Setting.choice(PROFILE, List.of("2", "1", "0"), text("Security profile", "セキュリティプロファイル"),
						text("2: TLS and password; 1: password on a closed network; 0: neither, only for trials.",
								"2: TLS とパスワード、1: 閉域網でパスワードのみ、0: なし(試験用)。")),
				Setting.of(KEY_STORE, Setting.Type.FILE, false, "", text("Key store", "キーストア"),
						text("PKCS#12 file with certificate and key of this central system, for profile 2.",
								"プロファイル 2 で使う証明書と秘密鍵の PKCS#12 ファイル。")),
				secret(KEY_STORE_PASSWORD, text("Password of the key store", "キーストアのパスワード"),
						text("Opens the key store.", "キーストアを開くパスワード。")),
				secret(PASSWORDS, text("Passwords of charge points", "充電器のパスワード"),
						text("One password for all, or identity:password for each, separated by blanks; *:password for all others.",
								"全台共通のパスワード、または 識別子:パスワード を空白区切りで。その他の充電器は *:パスワード。")),
				Setting.of(CHARGE_POINTS, Setting.Type.TEXT, false, "", text("Charge points", "充電器"),
						text("Identities separated by commas; CP7=pending keeps one waiting, CP8=rejected turns it away.",
								"充電器の識別子をコンマ区切りで。CP7=pending は保留、CP8=rejected は拒否します。")),
				Setting.of(ACCEPT_UNKNOWN, Setting.Type.BOOLEAN, false, "false", text("Admit unknown charge points", "未登録の充電器を受け入れる"),
						text("Whether charge points that are not listed may connect.", "一覧にない充電器の接続を許すかどうか。")),
				Setting.of(ID_TAGS, Setting.Type.TEXT, false, "", text("Cards", "認証カード"),
						text("Identifiers of the cards that may charge, separated by commas; without any, every card may.",
								"充電を許すカードの識別子をコンマ区切りで。空欄の場合はすべてのカードを許可します。")),
				Setting.of(REMOTE_TAG, Setting.Type.TEXT, false, "MACHI", text("Card of remote starts", "遠隔開始の識別子"),
						text("Identifier that transactions started from here are written down under, at most 20 characters.",
								"ここから開始した充電の記録に使う識別子(20 文字以内)。")),
				seconds(HEARTBEAT, 5, 86400, "60", text("Heartbeat", "ハートビート"),
						text("How often a charge point says that it is there; after three of them without a message it counts as gone.",
								"充電器が生存を知らせる間隔。3 回分届かなければ離脱とみなします。")),
				seconds(PING, 1, 3600, "30", text("Ping", "ピング"),
						text("How often the connection is tried; without a sign of life for two and a half of them it is closed.",
								"接続を確認する間隔。2.5 回分応答がなければ切断します。")),
				seconds(SAMPLING, 1, 3600, "30", text("Meter values", "計量値の間隔"),
						text("How often a charge point sends meter values while it charges.", "充電中に計量値を送る間隔。")),
				seconds(ANSWER_LIMIT, 1, 600, "30", text("Longest wait for an answer", "応答待ちの上限"),
						text("After this time a request to a charge point is given up.", "充電器への要求を打ち切るまでの時間。")),
				Setting.integer(PHASES, 1, 3, "", "1", text("Phases", "相数"),
						text("Phases of the chargers' supply, for limits in ampere.", "充電器の電源の相数。電流による制限の換算に使います。")),
				number(VOLTAGE, "50", "1000", "V", "200", text("Voltage", "電圧"),
						text("Voltage of one phase, for limits in ampere.", "1 相の電圧。電流による制限の換算に使います。")),
				number(LARGEST_POWER, "0.1", "1000", "kW", "50", text("Largest power of a connector", "コネクターの最大電力"),
						text("A limit at this height lifts all limits.", "この値の制限は、制限の解除を意味します。")),
				Setting.choice(RATE_UNIT, List.of("auto", "A", "W"), text("Unit of limits", "制限の単位"),
						text("What the chargers take; auto asks them and takes ampere without an answer.",
								"充電器が受け付ける単位。auto は充電器に問い合わせ、応答がなければ A とします。")),
				Setting.integer(FRAME_LIMIT, 4096, 1 << 20, "", "65536", text("Largest message", "メッセージの上限"),
						text("Most bytes of one message; longer ones end the connection.", "1 メッセージの最大バイト数。超えると切断します。")),
				Setting.integer(RATE_LIMIT, 1, 10000, "", "100", text("Messages per second", "毎秒のメッセージ数"),
						text("Most messages of one charge point per second; what is more is dropped.",
								"1 台の充電器から受け付ける毎秒のメッセージ数。超えた分は破棄します。")));
	}

	private static Setting secret(String name, LocalizedText title, LocalizedText help) {
		return Setting.of(name, Setting.Type.SECRET, false, "", title, help);
	}

	private static Setting seconds(String name, long minimum, long maximum, String value, LocalizedText title, LocalizedText help) {
		return Setting.integer(name, minimum, maximum, "s", value, title, help);
	}

	private static Setting number(String name, String minimum, String maximum, String unit, String value, LocalizedText title,
			LocalizedText help) {
		return new Setting(name, title, help, Setting.Type.NUMBER, false, Unit.of(unit),
				Optional.of(new BigDecimal(minimum)), Optional.of(new BigDecimal(maximum)), List.of(), value);
	}

	private static LocalizedText text(String english, String japanese) {
		return LocalizedText.of(english, japanese);
	}
}
