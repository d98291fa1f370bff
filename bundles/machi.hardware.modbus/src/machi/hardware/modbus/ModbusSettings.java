package machi.hardware.modbus;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import machi.hardware.DeviceException;
import machi.hardware.Setting;
import machi.hardware.Settings;
import machi.hardware.modbus.list.PointList;
import machi.hardware.modbus.sunspec.ModelWalk;
import machi.hardware.modbus.sunspec.Signs;
import machi.hardware.modbus.wire.LineSettings;
import machi.quantity.text.LocalizedText;

/**
 * What a person enters for a connection.
 *
 * @param units  numbers of the units to look for
 * @param bases  registers where the SunSpec marker may stand
 * @param points registers of units without SunSpec
 */
record ModbusSettings(LineSettings line, SortedSet<Integer> units, List<Integer> bases, Optional<PointList> points, Signs signs) {

	private static final int LAST_UNIT = 255;
	private static final int LAST_BASE = 65533;
	private static final String EXPORT = "export";
	private static final String CHARGE = "charge";

	static final List<Setting> DECLARED = List.of(
			Setting.of("host", Setting.Type.HOST, true, "", LocalizedText.of("Host", "ホスト"),
					LocalizedText.of("Name or address of the device or of the gateway before it.", "機器、またはその手前のゲートウェイの名前かアドレスです。")),
			Setting.of("port", Setting.Type.PORT, false, "502", LocalizedText.of("Port", "ポート"),
					LocalizedText.of("502 as a rule, 802 with TLS.", "通常は502、TLSでは802です。")),
			Setting.of("units", Setting.Type.TEXT, false, "1", LocalizedText.of("Unit numbers", "ユニット番号"),
					LocalizedText.of("Numbers and ranges such as 1-3, 10; the manual of each device tells its number.",
							"「1-3, 10」のように番号や範囲を入力します。番号は各機器の取扱説明書にあります。")),
			Setting.of("base", Setting.Type.TEXT, false, "", LocalizedText.of("SunSpec base register", "SunSpecの先頭レジスタ"),
					LocalizedText.of("Only where the device has it elsewhere than at 40000, 0 or 50000.", "40000、0、50000以外にある機器だけ入力します。")),
			Setting.of("points", Setting.Type.FILE, false, "", LocalizedText.of("Point list", "ポイント一覧"),
					LocalizedText.of("CSV file that lists the registers of devices without SunSpec.", "SunSpecに対応しない機器のレジスタを並べたCSVファイルです。")),
			Setting.choice("meterSign", List.of("import", EXPORT), LocalizedText.of("Positive power at a meter", "電力計の正の向き"),
					LocalizedText.of("Import as SunSpec has it; export with meters that count the other way round.",
							"SunSpecではimport(受電が正)です。逆向きに数える電力計ではexportを選びます。")),
			Setting.choice("batterySign", List.of("discharge", CHARGE), LocalizedText.of("Positive power of a battery", "蓄電池の正の向き"),
					LocalizedText.of("Of model 802, where SunSpec leaves it to the manufacturer.", "モデル802の電力の向きです(SunSpecでは製造者任せです)。")),
			Setting.integer("answer", 100, 60_000, "ms", "2000", LocalizedText.of("Wait for an answer", "応答待ち時間"),
					LocalizedText.of("Should stay below the time limit of the connection; slow devices need more of both.",
							"接続の制限時間より短くします。遅い機器では両方を長くします。")),
			Setting.of("tls", Setting.Type.BOOLEAN, false, "false", LocalizedText.of("TLS (Modbus Security)", "TLS(Modbus Security)"),
					LocalizedText.of("Encrypts the connection; the certificate of the device is always verified.", "接続を暗号化します。機器の証明書は必ず検証されます。")),
			Setting.of("authorities", Setting.Type.FILE, false, "", LocalizedText.of("Trusted authorities", "信頼する認証局"),
					LocalizedText.of("PEM file; those of the computer when empty.", "PEMファイルです。空ならこの計算機の設定を使います。")),
			Setting.of("identity", Setting.Type.FILE, false, "", LocalizedText.of("Own certificate", "自分の証明書"),
					LocalizedText.of("PKCS #12 file with key and certificate, which Modbus Security asks for.",
							"鍵と証明書のPKCS #12ファイルです。Modbus Securityで求められます。")),
			Setting.of("identityPassword", Setting.Type.SECRET, false, "", LocalizedText.of("Password of the own certificate", "自分の証明書のパスワード"),
					LocalizedText.of("Protects the key in that file.", "そのファイルの鍵を保護するパスワードです。")));

	static ModbusSettings of(Settings settings) throws DeviceException {
		var tls = settings.flag("tls")
				? Optional.of(new LineSettings.Tls(settings.text("authorities").map(Path::of), settings.text("identity").map(Path::of),
						settings.text("identityPassword").orElse("")))
				: Optional.<LineSettings.Tls>empty();
		var line = new LineSettings(settings.required("host"), settings.integer("port"), Duration.ofMillis(settings.integer("answer")), tls);
		var base = settings.text("base");
		var bases = base.isEmpty() ? ModelWalk.BASES : List.of(number("base", base.get(), LAST_BASE));
		var file = settings.text("points");
		var points = file.isEmpty() ? Optional.<PointList>empty() : Optional.of(PointList.read(Path.of(file.get())));
		return new ModbusSettings(line, units(settings.required("units")), bases, points,
				new Signs(settings.required("meterSign").equals(EXPORT), settings.required("batterySign").equals(CHARGE)));
	}

	/** Numbers and ranges, as in {@code 1-3, 10}. */
	static SortedSet<Integer> units(String text) throws DeviceException {
		var units = new TreeSet<Integer>();
		for (var part : text.split("[,、\\s]+")) {
			var ends = part.split("[-–~～]", 2);
			int first = number("units", ends[0], LAST_UNIT);
			int last = number("units", ends[ends.length - 1], LAST_UNIT);
			if (first > last) {
				throw wrong("units", part, LAST_UNIT);
			}
			for (int unit = first; unit <= last; unit++) {
				units.add(unit);
			}
		}
		return units;
	}

	private static int number(String setting, String text, int most) throws DeviceException {
		if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > most) {
			throw wrong(setting, text, most);
		}
		return Integer.parseInt(text);
	}

	private static DeviceException wrong(String setting, String text, int most) {
		return new DeviceException(DeviceException.Kind.CONFIGURATION,
				LocalizedText.of("Setting " + setting + ": numbers from 0 to " + most + " were expected, not " + text,
						"設定 " + setting + ": 0から" + most + "までの番号を指定してください: " + text));
	}
}
