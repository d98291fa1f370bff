package machi.hardware.meterfile;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import machi.hardware.DeviceException;
import machi.hardware.Setting;
import machi.hardware.Settings;
import machi.hardware.meterfile.folder.MeterDevices;
import machi.quantity.text.LocalizedText;

/**
 * What a person enters for a drop folder.
 *
 * @param exports whether values without a direction are exported energy
 * @param point   supply point of files that name none
 * @param settle  how long a file must stay unchanged before it is read
 * @param period  how often the folder is looked at
 */
record MeterFolderSettings(Path folder, boolean exports, Optional<String> point, Duration settle, Duration period,
		int readingsPerSecond) {

	private static final String EXPORT = "export";

	static final List<Setting> DECLARED = List.of(
			Setting.of("folder", Setting.Type.FILE, true, "", LocalizedText.of("Drop folder", "受け渡しフォルダー"),
					LocalizedText.of("Folder into which the files of the network operator are put; read ones move to done or failed in it.",
							"一般送配電事業者の30分値ファイルを置くフォルダーです。読み終えたファイルはその中のdoneかfailedに移ります。")),
			Setting.choice("direction", List.of("import", EXPORT), LocalizedText.of("Direction of values", "値の向き"),
					LocalizedText.of("Taken where a file does not say it; export for a plant's own meter.",
							"ファイルに書かれていない場合の向きです。発電設備の計量ならexportです。")),
			Setting.of("point", Setting.Type.TEXT, false, "", LocalizedText.of("Supply point number", "供給地点特定番号"),
					LocalizedText.of("Of files that name none; 22 digits, on each bill.", "番号のないファイルに使います。22桁で、検針票にあります。")),
			Setting.integer("settle", 0, 3600, "秒", "5", LocalizedText.of("Time to settle", "書き込み待ち時間"),
					LocalizedText.of("A file is read when it has not changed for so long.", "この時間変化のないファイルを読み込みます。")),
			Setting.integer("period", 1, 3600, "秒", "5", LocalizedText.of("Look every", "確認間隔"),
					LocalizedText.of("How often the folder is looked at.", "フォルダーを確認する間隔です。")),
			Setting.integer("readingsPerSecond", 1, 100_000, "件/秒", "1000", LocalizedText.of("Values per second", "毎秒の取込件数"),
					LocalizedText.of("Must stay below the limit of the connection, so that nothing is dropped.",
							"値が捨てられないよう、接続の上限より小さくします。")));

	static MeterFolderSettings of(Settings settings) throws DeviceException {
		try {
			var point = settings.text("point");
			if (point.isPresent() && !MeterDevices.isAddress(point.get())) {
				throw wrong("point", "a number of 22 digits was expected", "22桁の番号を入力してください");
			}
			return new MeterFolderSettings(Path.of(settings.required("folder")), settings.required("direction").equals(EXPORT), point,
					Duration.ofSeconds(settings.integer("settle")), Duration.ofSeconds(settings.integer("period")),
					settings.integer("readingsPerSecond"));
		} catch (InvalidPathException noPath) {
			throw wrong("folder", "a folder was expected, not " + noPath.getInput(), "フォルダーを指定してください: " + noPath.getInput());
		}
	}

	private static DeviceException wrong(String name, String english, String japanese) {
		return new DeviceException(DeviceException.Kind.CONFIGURATION,
				LocalizedText.of("Setting " + name + ": " + english, "設定 " + name + ": " + japanese));
	}
}
