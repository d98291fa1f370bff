package machi.hardware.modbus.peer;

import com.ghgande.j2mod.modbus.net.AbstractModbusListener;
import com.ghgande.j2mod.modbus.procimg.ProcessImage;

/** Tells the library's requests where the registers are. It listens to nothing. */
final class UnitListener extends AbstractModbusListener {

	private final ProcessImage image;

	UnitListener(ProcessImage image) {
		this.image = image;
	}

	@Override
	public ProcessImage getProcessImage(int unit) {
		return image;
	}

	@Override
	public void run() {
		throw new UnsupportedOperationException("requests come from elsewhere");
	}

	@Override
	public void stop() {
		// there is nothing to stop
	}
}
