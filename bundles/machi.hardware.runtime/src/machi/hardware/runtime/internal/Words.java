package machi.hardware.runtime.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;

import machi.hardware.Command;
import machi.hardware.Point;
import machi.quantity.text.LocalizedText;

/** What the runtime says to people. */
final class Words {

	private Words() {
		// only texts
	}

	static LocalizedText notInstalled(String adapter) {
		return LocalizedText.of("The adapter " + adapter + " is not installed", "アダプター " + adapter + " がインストールされていません");
	}

	static LocalizedText secretInSettings(String name) {
		return LocalizedText.of("Setting " + name + ": a secret must not be among the settings; keep it with the secrets of this computer",
				"設定 " + name + ": 秘密情報は設定に含めず、このコンピューターの秘密情報として登録してください");
	}

	static LocalizedText secretUnreadable(String name, IOException why) {
		return LocalizedText.of("Setting " + name + ": the secrets cannot be read: " + why.getMessage(),
				"設定 " + name + ": 秘密情報を読み込めません: " + why.getMessage());
	}

	static LocalizedText tooLate(Call call, Duration limit) {
		return LocalizedText.of(call.english() + " took longer than " + seconds(limit) + " s",
				call.japanese() + "が " + seconds(limit) + " 秒以内に終わりませんでした");
	}

	static LocalizedText hangs(int threads) {
		return LocalizedText.of("The adapter hangs: " + threads + " of its threads did not end when the connection was closed",
				"アダプターが停止しません: 切断しても " + threads + " 個のスレッドが終了しませんでした");
	}

	static LocalizedText broken(Call call, Throwable cause) {
		var said = cause.getMessage() == null ? "" : ": " + cause.getMessage();
		var what = cause.getClass().getSimpleName() + said;
		return LocalizedText.of("The adapter failed: " + call.english() + " ended with " + what,
				"アダプターに不具合があります: " + call.japanese() + "が " + what + " で終了しました");
	}

	static LocalizedText allSilent(int devices) {
		return LocalizedText.of("None of the " + devices + " devices answers any more", devices + " 台の機器がすべて応答しません");
	}

	static LocalizedText absent() {
		return LocalizedText.of("It was not found when the connection was opened", "接続時に見つかりませんでした");
	}

	static LocalizedText left() {
		return LocalizedText.of("It has left", "切断しました");
	}

	static LocalizedText closed() {
		return LocalizedText.of("The connection is closed", "接続は閉じられています");
	}

	static LocalizedText asked() {
		return LocalizedText.of("It is opened again because somebody asked for it", "指示により再接続しています");
	}

	static LocalizedText threadsLeft(int threads) {
		return LocalizedText.of("The adapter has left " + threads + " threads behind; it is not opened again",
				"アダプターが " + threads + " 個のスレッドを残したため、再接続しません");
	}

	static LocalizedText unknownDevice(String device) {
		return LocalizedText.of("A reading of the unknown device " + device + " was skipped", "未知の機器 " + device + " の値を読み飛ばしました");
	}

	static LocalizedText unknownPoint(String device, String point) {
		return LocalizedText.of("A reading of the unknown point " + point + " of device " + device + " was skipped",
				"機器 " + device + " の未知のポイント " + point + " の値を読み飛ばしました");
	}

	static LocalizedText absurdTime(String device, String point) {
		return LocalizedText.of("A reading of point " + point + " of device " + device + " was skipped: its time cannot be",
				"機器 " + device + " のポイント " + point + " の値を読み飛ばしました: 時刻があり得ません");
	}

	static LocalizedText emptyReading() {
		return LocalizedText.of("The adapter delivered no reading where one was promised", "アダプターが空の値を渡しました");
	}

	static LocalizedText tooManyDevices(String device) {
		return LocalizedText.of("Device " + device + " was skipped: the connection has too many devices or points",
				"機器 " + device + " を読み飛ばしました: 機器またはポイントが多すぎます");
	}

	static LocalizedText noConnection(String connection) {
		return LocalizedText.of("There is no connection " + connection, "接続 " + connection + " はありません");
	}

	static LocalizedText notConnected(String connection) {
		return LocalizedText.of("Connection " + connection + " is not connected", "接続 " + connection + " は接続されていません");
	}

	static LocalizedText noDevice(Command command) {
		return LocalizedText.of("Device " + command.device() + " is not there", "機器 " + command.device() + " が見つかりません");
	}

	static LocalizedText noPoint(Command command) {
		return LocalizedText.of("Device " + command.device() + " has no point " + command.point(),
				"機器 " + command.device() + " にポイント " + command.point() + " はありません");
	}

	static LocalizedText notWritable(Command command) {
		return LocalizedText.of("Point " + command.point() + " of device " + command.device() + " can only be read",
				"機器 " + command.device() + " のポイント " + command.point() + " は読み取り専用です");
	}

	static LocalizedText outOfRange(Command command, Point point) {
		var unit = (" " + point.unit()).stripTrailing();
		return LocalizedText.of(
				"Point " + command.point() + " of device " + command.device() + ": " + command.value() + unit + " is outside "
						+ point.minimum() + " to " + point.maximum() + unit,
				"機器 " + command.device() + " のポイント " + command.point() + ": " + command.value() + unit + " は範囲 "
						+ point.minimum() + "～" + point.maximum() + unit + " の外です");
	}

	static LocalizedText noState(Command command, Point point) {
		return LocalizedText.of(
				"Point " + command.point() + " of device " + command.device() + ": " + command.value() + " is none of its states "
						+ point.states().keySet(),
				"機器 " + command.device() + " のポイント " + command.point() + ": " + command.value() + " は状態 " + point.states().keySet()
						+ " のいずれでもありません");
	}

	static LocalizedText notJournalled(String why) {
		return LocalizedText.of("The command could not be written into the journal and was not sent: " + why,
				"指令を記録できないため送信しませんでした: " + why);
	}

	static LocalizedText notInTime(Duration limit) {
		return LocalizedText.of("It could not be sent within " + seconds(limit) + " s", seconds(limit) + " 秒以内に送信できませんでした");
	}

	static LocalizedText noAnswer(Duration limit) {
		return LocalizedText.of("No acknowledgement came within " + seconds(limit) + " s",
				seconds(limit) + " 秒以内に応答がありませんでした");
	}

	static LocalizedText tooManyCommands() {
		return LocalizedText.of("Too many commands are waiting", "待機中の指令が多すぎます");
	}

	private static String seconds(Duration duration) {
		return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
	}
}
