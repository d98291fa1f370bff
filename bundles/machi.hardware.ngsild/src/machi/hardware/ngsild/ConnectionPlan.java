package machi.hardware.ngsild;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLContext;

import machi.hardware.DeviceException;
import machi.hardware.Settings;
import machi.hardware.ngsild.http.Endpoint;
import machi.hardware.ngsild.http.Login;
import machi.hardware.ngsild.http.Trust;
import machi.quantity.text.LocalizedText;

/**
 * A connection as its settings want it.
 *
 * @param types    to be read; none for publishing only
 * @param sampling how often to ask; zero when notified
 */
record ConnectionPlan(Endpoint endpoint, Optional<SSLContext> trust, List<String> types, Duration sampling, String listenAddress,
		int listenPort, Optional<URI> publicUrl, String source) {

	private static final String HEADER_NAME = "[A-Za-z0-9-]{1,60}";
	private static final String TYPE = "[^\\s,\"<>\\\\^`{|}]{1,300}";

	static ConnectionPlan of(Settings settings) throws DeviceException {
		var base = base(settings, NgsiLdSettings.URL, settings.required(NgsiLdSettings.URL));
		var types = settings.text(NgsiLdSettings.TYPES).map(text -> Arrays.asList(text.split("\\s+"))).orElse(List.of());
		for (var type : types) {
			if (!type.matches(TYPE)) {
				throw wrong(NgsiLdSettings.TYPES, "names of entity types separated by blanks were expected", "空白で区切ったエンティティ型が必要です");
			}
		}
		var tenant = settings.text(NgsiLdSettings.TENANT);
		if (tenant.isPresent() && !tenant.get().matches("[\\w.-]{1,100}")) {
			throw wrong(NgsiLdSettings.TENANT, "letters, digits, _, . and - were expected", "英数字と _ . - のみ使えます");
		}
		boolean notified = settings.required(NgsiLdSettings.DELIVERY).equals(NgsiLdSettings.NOTIFICATION);
		var context = uri(NgsiLdSettings.CONTEXT, settings.required(NgsiLdSettings.CONTEXT)).toString();
		Optional<URI> publicUrl = Optional.empty();
		if (settings.text(NgsiLdSettings.PUBLIC_URL).isPresent()) {
			publicUrl = Optional.of(uri(NgsiLdSettings.PUBLIC_URL, settings.required(NgsiLdSettings.PUBLIC_URL)));
		}
		return new ConnectionPlan(new Endpoint(base, tenant, context, login(settings)), trust(settings), types,
				notified ? Duration.ZERO : Duration.ofSeconds(settings.integer(NgsiLdSettings.INTERVAL)),
				settings.required(NgsiLdSettings.LISTEN_ADDRESS), settings.integer(NgsiLdSettings.LISTEN_PORT), publicUrl,
				settings.required(NgsiLdSettings.SOURCE));
	}

	boolean isNotified() {
		return sampling.isZero() && !types.isEmpty();
	}

	private static Login login(Settings settings) throws DeviceException {
		return switch (settings.required(NgsiLdSettings.LOGIN)) {
		case "bearer" -> new Login.Header("Authorization", "Bearer " + needed(settings, NgsiLdSettings.TOKEN));
		case "api-key" -> {
			var header = settings.required(NgsiLdSettings.KEY_HEADER);
			if (!header.matches(HEADER_NAME)) {
				throw wrong(NgsiLdSettings.KEY_HEADER, "the name of a header was expected", "ヘッダー名が必要です");
			}
			yield new Login.Header(header, needed(settings, NgsiLdSettings.TOKEN));
		}
		case "client-credentials" -> new Login.ClientCredentials(
				base(settings, NgsiLdSettings.TOKEN_URL, needed(settings, NgsiLdSettings.TOKEN_URL)).toString(),
				needed(settings, NgsiLdSettings.CLIENT_ID), needed(settings, NgsiLdSettings.CLIENT_SECRET));
		default -> new Login.None();
		};
	}

	private static String needed(Settings settings, String name) throws DeviceException {
		var text = settings.text(name).orElseThrow(() -> wrong(name, "a value is needed for this login", "この認証方法では値が必要です"));
		if (text.chars().anyMatch(Character::isISOControl)) {
			throw wrong(name, "there is a line break or control character in it", "改行または制御文字が含まれています");
		}
		return text;
	}

	private static Optional<SSLContext> trust(Settings settings) throws DeviceException {
		var file = settings.text(NgsiLdSettings.CA);
		if (file.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(Trust.of(Path.of(file.get())));
		} catch (InvalidPathException wrong) {
			throw wrong(NgsiLdSettings.CA, "the name of a file was expected", "ファイル名が必要です");
		}
	}

	/** An address that logins are sent to: encrypted, on this computer, or allowed expressly. */
	private static URI base(Settings settings, String name, String text) throws DeviceException {
		var uri = uri(name, text.replaceAll("/+$", ""));
		boolean plain = uri.getScheme().equalsIgnoreCase("http");
		if (plain && !isLoopback(uri.getHost()) && !settings.flag(NgsiLdSettings.ALLOW_HTTP)) {
			throw wrong(name, "https was expected; http to another computer must be allowed by " + NgsiLdSettings.ALLOW_HTTP,
					"https が必要です。http を使うには " + NgsiLdSettings.ALLOW_HTTP + " で許可してください");
		}
		return uri;
	}

	private static URI uri(String name, String text) throws DeviceException {
		try {
			var uri = new URI(text);
			boolean web = uri.getScheme() != null && (uri.getScheme().equalsIgnoreCase("https") || uri.getScheme().equalsIgnoreCase("http"));
			if (!web || uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
				throw wrong(name, "an address such as https://broker.example.jp was expected", "https://broker.example.jp のようなURLが必要です");
			}
			return uri;
		} catch (URISyntaxException notAnAddress) {
			throw wrong(name, "an address such as https://broker.example.jp was expected", "https://broker.example.jp のようなURLが必要です");
		}
	}

	private static boolean isLoopback(String host) {
		return host.equalsIgnoreCase("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
	}

	private static DeviceException wrong(String setting, String english, String japanese) {
		return new DeviceException(DeviceException.Kind.CONFIGURATION,
				LocalizedText.of("Setting " + setting + ": " + english, "設定 " + setting + ": " + japanese));
	}
}
