package machi.hardware.echonetlite.frame;

import machi.hardware.DeviceException;
import machi.quantity.text.LocalizedText;

/** Words for what does not follow the protocol. */
public final class MalformedFrame {

	private MalformedFrame() {
	}

	/** An exception of kind {@link DeviceException.Kind#PROTOCOL}. */
	public static DeviceException because(String english, String japanese) {
		return new DeviceException(DeviceException.Kind.PROTOCOL, LocalizedText.of(english, japanese));
	}
}
