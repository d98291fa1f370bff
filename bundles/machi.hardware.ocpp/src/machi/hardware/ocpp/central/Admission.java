package machi.hardware.ocpp.central;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import machi.hardware.DeviceException;
import machi.hardware.Settings;
import machi.hardware.ocpp.OcppSettings;
import machi.quantity.text.LocalizedText;

/** Decides at the handshake who may connect. Its text shows no secret. */
final class Admission {

	private static final String EVERYBODY = "*";
	private static final String BASIC = "Basic ";
	private static final String ALLOWED_IDENTITY = "[\\p{Alnum}*_=:+|@.\\- ]{1,48}";

	private final Map<String, Registration> known;
	private final boolean acceptUnknown;
	private final boolean passwordNeeded;
	private final Map<String, String> passwords;

	private Admission(Map<String, Registration> known, boolean acceptUnknown, boolean passwordNeeded, Map<String, String> passwords) {
		this.known = known;
		this.acceptUnknown = acceptUnknown;
		this.passwordNeeded = passwordNeeded;
		this.passwords = passwords;
	}

	/**
	 * What became of a handshake.
	 *
	 * @param status HTTP status; 101 admits
	 * @param reason for the log of problems; names no secret
	 */
	record Decision(int status, String identity, LocalizedText reason) {

		boolean admitted() {
			return status == 101;
		}
	}

	static Admission of(Settings settings) throws DeviceException {
		var known = new TreeMap<String, Registration>();
		for (var word : CentralConfiguration.words(settings.text(OcppSettings.CHARGE_POINTS).orElse(""))) {
			var parts = word.split("=", 2);
			known.put(parts[0], registration(parts));
		}
		boolean acceptUnknown = settings.flag(OcppSettings.ACCEPT_UNKNOWN);
		if (known.isEmpty() && !acceptUnknown) {
			throw wrong(OcppSettings.CHARGE_POINTS, "list the charge points or set " + OcppSettings.ACCEPT_UNKNOWN,
					"充電器の識別子を列挙するか " + OcppSettings.ACCEPT_UNKNOWN + " を有効にしてください");
		}
		boolean needed = !settings.required(OcppSettings.PROFILE).equals("0");
		var passwords = passwords(settings.text(OcppSettings.PASSWORDS).orElse(""));
		if (needed && passwords.isEmpty()) {
			throw wrong(OcppSettings.PASSWORDS, "security profiles 1 and 2 need passwords",
					"セキュリティプロファイル 1 と 2 ではパスワードが必要です");
		}
		return new Admission(known, acceptUnknown, needed, passwords);
	}

	private static Registration registration(String[] parts) throws DeviceException {
		return switch (parts.length == 1 ? "accepted" : parts[1]) {
		case "accepted" -> Registration.ACCEPTED;
		case "pending" -> Registration.PENDING;
		case "rejected" -> Registration.REJECTED;
		default -> throw wrong(OcppSettings.CHARGE_POINTS, parts[0] + "=pending or " + parts[0] + "=rejected was expected",
				parts[0] + "=pending または " + parts[0] + "=rejected と指定してください");
		};
	}

	private static Map<String, String> passwords(String text) {
		var passwords = new TreeMap<String, String>();
		for (var word : text.strip().split("\\s+")) {
			int colon = word.indexOf(':');
			if (!word.isEmpty()) {
				passwords.put(colon < 0 ? EVERYBODY : word.substring(0, colon), word.substring(colon + 1));
			}
		}
		return passwords;
	}

	private static DeviceException wrong(String setting, String english, String japanese) {
		return new DeviceException(DeviceException.Kind.CONFIGURATION,
				LocalizedText.of("Setting " + setting + ": " + english, "設定 " + setting + ": " + japanese));
	}

	/**
	 * Looks at a handshake.
	 *
	 * @param path          of the URL; its last segment is the identity
	 * @param authorization the header of that name; empty without one
	 */
	Decision decide(String path, String authorization) {
		var identity = identity(path);
		if (identity.isEmpty()) {
			return new Decision(400, "", LocalizedText.of("A charge point without an identity in its address was turned away",
					"識別子のないアドレスで接続した充電器を拒否しました"));
		}
		var name = identity.get();
		if (!acceptUnknown && !known.containsKey(name)) {
			return new Decision(404, name, LocalizedText.of("Unknown charge point " + name + " was turned away",
					"未登録の充電器 " + name + " を拒否しました"));
		}
		if (passwordNeeded && !authenticated(name, authorization)) {
			return new Decision(401, name, LocalizedText.of("Charge point " + name + " was turned away: wrong or no password",
					"充電器 " + name + " を拒否しました: パスワードが誤っているか、ありません"));
		}
		return new Decision(101, name, LocalizedText.EMPTY);
	}

	private static Optional<String> identity(String path) {
		int query = path.indexOf('?');
		var plain = query < 0 ? path : path.substring(0, query);
		try {
			var name = URLDecoder.decode(plain.substring(plain.lastIndexOf('/') + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
			return name.matches(ALLOWED_IDENTITY) ? Optional.of(name) : Optional.empty();
		} catch (IllegalArgumentException malformed) {
			return Optional.empty();
		}
	}

	/** The user name must be the identity (OCPP security profile 1); compared in constant time. */
	private boolean authenticated(String identity, String authorization) {
		var expected = passwords.getOrDefault(identity, passwords.get(EVERYBODY));
		if (expected == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
			return false;
		}
		try {
			var given = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
			return MessageDigest.isEqual(given, (identity + ":" + expected).getBytes(StandardCharsets.UTF_8));
		} catch (IllegalArgumentException malformed) {
			return false;
		}
	}

	/** What a charge point is told when it boots. */
	Registration registration(String identity) {
		return known.getOrDefault(identity, Registration.ACCEPTED);
	}
}
