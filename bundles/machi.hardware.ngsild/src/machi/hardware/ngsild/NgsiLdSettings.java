package machi.hardware.ngsild;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import machi.hardware.Setting;
import machi.hardware.Setting.Type;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** What a person enters for a connection to a city platform. */
public final class NgsiLdSettings {

	public static final String URL = "url";
	public static final String ALLOW_HTTP = "allow-http";
	public static final String CA = "ca";
	public static final String TENANT = "tenant";
	public static final String LOGIN = "login";
	public static final String TOKEN = "token";
	public static final String KEY_HEADER = "key-header";
	public static final String TOKEN_URL = "token-url";
	public static final String CLIENT_ID = "client-id";
	public static final String CLIENT_SECRET = "client-secret";
	public static final String CONTEXT = "context";
	public static final String TYPES = "types";
	public static final String DELIVERY = "delivery";
	public static final String POLLING = "polling";
	public static final String NOTIFICATION = "notification";
	public static final String INTERVAL = "interval";
	public static final String LISTEN_ADDRESS = "listen-address";
	public static final String LISTEN_PORT = "listen-port";
	public static final String PUBLIC_URL = "public-url";
	public static final String SOURCE = "source";

	/** Context that every broker has built in (ETSI GS CIM 009). */
	private static final String CORE_CONTEXT = "https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld";

	static final List<Setting> ALL = List.of(
			of(URL, Type.TEXT, true, "", "Broker", "ブローカー", "Address of the context broker up to before /ngsi-ld, with https.",
					"コンテキストブローカーのURL(/ngsi-ld の手前まで、https)。"),
			of(ALLOW_HTTP, Type.BOOLEAN, false, "false", "Without encryption", "暗号化なし",
					"true allows http to another computer; logins and data can then be read on the way.",
					"true にすると他のコンピューターへの http を許可します。認証情報とデータが途中で読まれるおそれがあります。"),
			of(CA, Type.FILE, false, "", "Authority", "認証局", "Certificate of your own authority (PEM), when the broker's is not from a public one.",
					"ブローカーの証明書が公的な認証局のものでない場合、自前の認証局の証明書(PEM)。"),
			of(TENANT, Type.TEXT, false, "", "Tenant", "テナント", "Sent as NGSILD-Tenant; empty for the default.", "NGSILD-Tenant として送信します。空欄は既定のテナント。"),
			Setting.choice(LOGIN, List.of("none", "bearer", "api-key", "client-credentials"), text("Login", "認証"),
					text("How the platform knows us: a bearer token, an API key, or OAuth 2 client credentials.",
							"ベアラートークン、APIキー、またはOAuth 2 のクライアント認証情報。")),
			of(TOKEN, Type.SECRET, false, "", "Token or key", "トークンまたはキー", "For bearer and api-key.", "bearer と api-key で使います。"),
			of(KEY_HEADER, Type.TEXT, false, "X-Api-Key", "Header of the key", "キーのヘッダー", "In which the API key is sent.", "APIキーを送るヘッダー名。"),
			of(TOKEN_URL, Type.TEXT, false, "", "Token address", "トークンのURL", "Where client credentials give a token.",
					"クライアント認証情報でトークンを取得するURL。"),
			of(CLIENT_ID, Type.TEXT, false, "", "Client id", "クライアントID", "As registered with the platform.", "プラットフォームに登録したID。"),
			of(CLIENT_SECRET, Type.SECRET, false, "", "Client secret", "クライアントシークレット", "Of that client.", "そのクライアントのシークレット。"),
			of(CONTEXT, Type.TEXT, false, CORE_CONTEXT, "Context", "コンテキスト", "Address of the JSON-LD @context that the platform uses.",
					"プラットフォームが使う JSON-LD @context のURL。"),
			of(TYPES, Type.TEXT, false, "", "Entity types", "エンティティ型",
					"To be read, short names or full IRIs separated by blanks, for example FloodMonitoring WeatherObserved; empty for publishing only.",
					"読み込む型。短い名前またはIRIを空白で区切ります(例: FloodMonitoring WeatherObserved)。送信のみなら空欄。"),
			Setting.choice(DELIVERY, List.of(POLLING, NOTIFICATION), text("Delivery", "受信方法"),
					text("Ask now and then, or be notified where the platform can reach this computer.",
							"定期的に取得するか、プラットフォームから通知を受けるか。")),
			new Setting(INTERVAL, text("Interval", "取得間隔"), text("Between two questions when asking.", "定期取得の間隔。"), Type.INTEGER, false,
					Unit.of("秒"), Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.valueOf(86_400)), List.of(), "60"),
			of(LISTEN_ADDRESS, Type.HOST, false, "127.0.0.1", "Notifications arrive at", "通知を受けるアドレス",
					"Address of this computer where notifications arrive.", "通知を受けるこのコンピューターのアドレス。"),
			of(LISTEN_PORT, Type.PORT, false, "0", "Port of notifications", "通知を受けるポート", "0 lets the system choose.", "0 の場合は自動で選びます。"),
			of(PUBLIC_URL, Type.TEXT, false, "", "Public address", "公開URL",
					"Under which the platform reaches that port, when it is behind a proxy.", "プロキシの内側にある場合、プラットフォームから見たURL。"),
			of(SOURCE, Type.TEXT, false, "machi", "Source", "発信元",
					"Written into published entities; entities with this source are not read back.", "送信するエンティティに記録する名前。この発信元のエンティティは読み戻しません。"));

	private NgsiLdSettings() {
	}

	private static Setting of(String name, Type type, boolean required, String defaultValue, String english, String japanese,
			String help, String helpInJapanese) {
		return Setting.of(name, type, required, defaultValue, text(english, japanese), text(help, helpInJapanese));
	}

	private static LocalizedText text(String english, String japanese) {
		return LocalizedText.of(english, japanese);
	}
}
