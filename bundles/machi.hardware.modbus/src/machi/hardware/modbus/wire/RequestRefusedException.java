package machi.hardware.modbus.wire;

import java.util.Map;

import machi.hardware.DeviceException;
import machi.quantity.text.LocalizedText;

/** A unit or the gateway before it has answered with an exception code. MODBUS Application Protocol 1.1b3, section 7. */
public final class RequestRefusedException extends Exception {

	private static final long serialVersionUID = 1L;

	private static final int ILLEGAL_ADDRESS = 2;
	private static final int BUSY = 6;
	private static final int NO_PATH = 10;
	private static final int NO_TARGET = 11;
	private static final Map<Integer, LocalizedText> WORDS = Map.of(
			1, LocalizedText.of("it does not know this function", "この機能には対応していません"),
			ILLEGAL_ADDRESS, LocalizedText.of("it has no such registers", "このレジスタはありません"),
			3, LocalizedText.of("it does not accept this value", "この値は受け付けられません"),
			4, LocalizedText.of("it failed to do so", "機器側で処理に失敗しました"),
			5, LocalizedText.of("it is still working on it", "処理に時間がかかっています"),
			BUSY, LocalizedText.of("it is busy", "ほかの処理中です"),
			8, LocalizedText.of("its memory has a parity error", "メモリのパリティ異常です"),
			NO_PATH, LocalizedText.of("the gateway has no path to it", "ゲートウェイから届く経路がありません"),
			NO_TARGET, LocalizedText.of("it does not answer its gateway", "ゲートウェイに応答しません"));

	private final int code;
	private final transient LocalizedText place;

	RequestRefusedException(int code, LocalizedText place) {
		super("exception code " + code);
		this.code = code;
		this.place = place;
	}

	/** Whether there is no device of this number, as far as the gateway knows. */
	public boolean isAbsentUnit() {
		return code == NO_PATH || code == NO_TARGET;
	}

	/** One sentence: unit, registers and why not. */
	public LocalizedText reason() {
		var words = WORDS.getOrDefault(code, LocalizedText.of("it refuses", "拒否されました"));
		return LocalizedText.of(place.english() + ": " + words.english() + " (exception code " + code + ")",
				place.japanese() + ": " + words.japanese() + "(例外コード" + code + ")");
	}

	/** For callers to whom any refusal is a failure. */
	public DeviceException asFailure() {
		var kind = isAbsentUnit() ? DeviceException.Kind.UNREACHABLE : DeviceException.Kind.REFUSED;
		return new DeviceException(kind, reason(), this);
	}
}
