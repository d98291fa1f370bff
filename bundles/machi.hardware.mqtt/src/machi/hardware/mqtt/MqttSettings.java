package machi.hardware.mqtt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import machi.hardware.Setting;
import machi.hardware.Setting.Type;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** What a person enters for a connection to a broker. */
public final class MqttSettings {

	/** Name of the broker's host. */
	public static final String HOST = "host";
	/** Its port; 8883 with TLS and 1883 without when empty. */
	public static final String PORT = "port";
	public static final String VERSION = "version";
	public static final String TLS = "tls";
	public static final String CA = "ca";
	public static final String CLIENT_CERTIFICATE = "client-certificate";
	public static final String CLIENT_CERTIFICATE_PASSWORD = "client-certificate-password";
	public static final String USER = "user";
	public static final String PASSWORD = "password";
	public static final String CLIENT_ID = "client-id";
	public static final String CLEAN_SESSION = "clean-session";
	public static final String QOS = "qos";
	public static final String MAXIMUM_PAYLOAD = "maximum-payload";
	public static final String ACKNOWLEDGEMENT = "acknowledgement";
	public static final String FORMAT = "format";
	public static final String TEMPLATE = "template";
	public static final String SPARKPLUG = "sparkplug";
	public static final String TOPICS = "topics";
	public static final String POINTS = "points";
	public static final String VALUE_PATH = "value-path";
	public static final String TIME_PATH = "time-path";
	public static final String ZONE = "zone";
	public static final String GROUP = "group";
	public static final String HOST_ID = "host-id";

	static final List<Setting> ALL = List.of(
			of(HOST, Type.HOST, true, "", "Broker", "ブローカー", "Name or address of the MQTT broker, without a port.",
					"MQTTブローカーのホスト名またはアドレス(ポートなし)。"),
			of(PORT, Type.PORT, false, "", "Port", "ポート", "Usually 8883 with TLS and 1883 without; these are used when empty.",
					"通常はTLSありで8883、なしで1883。空欄の場合はこの値になります。"),
			Setting.choice(VERSION, List.of("5", "3.1.1"), text("MQTT version", "MQTTのバージョン"),
					text("3.1.1 for brokers that do not know 5.", "5に対応しないブローカーには3.1.1を選びます。")),
			Setting.choice(TLS, List.of("automatic", "on", "off"), text("Encryption (TLS)", "暗号化 (TLS)"),
					text("Automatic encrypts unless the broker is on this computer. The broker's certificate is always verified.",
							"automatic は、ブローカーがこのコンピューター上にある場合を除き暗号化します。証明書は常に検証します。")),
			of(CA, Type.FILE, false, "", "Authority", "認証局", "Certificate of your own authority (PEM), when the broker's is not from a public one.",
					"ブローカーの証明書が公的な認証局のものでない場合、自前の認証局の証明書(PEM)。"),
			of(CLIENT_CERTIFICATE, Type.FILE, false, "", "Client certificate", "クライアント証明書",
					"PKCS#12 file with certificate and key, when the broker asks for one.", "ブローカーが求める場合、証明書と鍵のPKCS#12ファイル。"),
			of(CLIENT_CERTIFICATE_PASSWORD, Type.SECRET, false, "", "Password of the client certificate", "クライアント証明書のパスワード",
					"The password of that file.", "上記ファイルのパスワード。"),
			of(USER, Type.TEXT, false, "", "User", "ユーザー名", "As the broker knows us; empty without a login.",
					"ブローカーに登録したユーザー名。ログイン不要なら空欄。"),
			of(PASSWORD, Type.SECRET, false, "", "Password", "パスワード", "The password of that user.", "そのユーザーのパスワード。"),
			of(CLIENT_ID, Type.TEXT, false, "", "Client id", "クライアントID",
					"Must differ from those of all other clients; made by chance when empty, but needed to keep a session.",
					"他のクライアントと重複しないID。空欄なら自動生成。セッションを保持する場合は必須。"),
			of(CLEAN_SESSION, Type.BOOLEAN, false, "true", "Clean session", "クリーンセッション",
					"false lets the broker keep what comes while the connection is away.", "false の場合、切断中のメッセージをブローカーが保持します。"),
			Setting.integer(QOS, 0, 2, "", "1", text("Quality of service", "QoS"),
					text("0 at most once, 1 at least once, 2 exactly once.", "0: 最大1回、1: 1回以上、2: 正確に1回。")),
			Setting.integer(MAXIMUM_PAYLOAD, 64, 16 << 20, "bytes", "262144", text("Largest payload", "ペイロードの上限"),
					text("Larger messages are refused.", "これより大きいメッセージは受け付けません。")),
			new Setting(ACKNOWLEDGEMENT, text("Wait for acknowledgement", "応答の待ち時間"),
					text("How long a device may take to acknowledge a command.", "デバイスが指令に応答するまでの最大時間。"), Type.INTEGER, false,
					Unit.of("秒"), Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.valueOf(300)), List.of(), "10"),
			Setting.choice(FORMAT, List.of(TEMPLATE, SPARKPLUG), text("Format", "形式"),
					text("Topic templates, or Sparkplug B.", "トピックのテンプレート、または Sparkplug B。")),
			of(TOPICS, Type.TEXT, false, "town/{device}/{point}", "Topics", "トピック",
					"One or several templates with {device} and perhaps {point}, separated by blanks.",
					"{device}(と {point})を含むテンプレート。複数ある場合は空白で区切ります。"),
			of(POINTS, Type.FILE, false, "", "Table of points", "点の表",
					"CSV file that says what the points mean; without it a point called water-level, rainfall or power means that.",
					"点の意味を記したCSVファイル。ない場合は water-level、rainfall、power などの名前から判断します。"),
			of(VALUE_PATH, Type.TEXT, false, "", "Path of the value", "値のパス",
					"Where the value is in JSON; $.value when the topic names the point, otherwise $.{point}.",
					"JSON内の値の場所。トピックに点の名前がある場合は $.value、ない場合は $.{point}。"),
			of(TIME_PATH, Type.TEXT, false, "$.time", "Path of the time", "時刻のパス", "Where the time is in JSON.", "JSON内の時刻の場所。"),
			of(ZONE, Type.TEXT, false, "Asia/Tokyo", "Time zone", "タイムゾーン", "Of times that are sent without one.",
					"タイムゾーンのない時刻に適用します。"),
			of(GROUP, Type.TEXT, false, "+", "Sparkplug group", "Sparkplugグループ", "Group of edge nodes; + for all.",
					"エッジノードのグループ。+ は全グループ。"),
			of(HOST_ID, Type.TEXT, false, "", "Sparkplug host id", "SparkplugホストID",
					"As which we announce ourselves when the nodes wait for their primary host; empty for listening only.",
					"ノードがプライマリホストを待つ場合に名乗るID。受信のみなら空欄。"));

	private MqttSettings() {
	}

	private static Setting of(String name, Type type, boolean required, String defaultValue, String english, String japanese,
			String help, String helpInJapanese) {
		return Setting.of(name, type, required, defaultValue, text(english, japanese), text(help, helpInJapanese));
	}

	private static LocalizedText text(String english, String japanese) {
		return LocalizedText.of(english, japanese);
	}
}
