package @NAME@;

import java.util.List;

import org.osgi.service.component.annotations.Component;

import machi.hardware.DeviceException;
import machi.hardware.Setting;
import machi.hardware.Settings;
import machi.hardware.peer.PeerSimulator;
import machi.hardware.peer.RunningPeer;
import machi.quantity.text.LocalizedText;

/** Makes simulated meters. */
@Component(service = PeerSimulator.class)
public final class @CLASS@Peer implements PeerSimulator {

	@Override
	public String id() {
		return @CLASS@Adapter.ID;
	}

	@Override
	public LocalizedText title() {
		return LocalizedText.of("@CLASS@ power meter", "@CLASS@ 電力計");
	}

	@Override
	public List<Setting> settings() {
		return List.of(Setting.of("port", Setting.Type.PORT, false, "0", LocalizedText.of("Port", "ポート"),
				LocalizedText.of("Where it listens; 0 lets the system choose.", "待ち受けポート。0 は自動。")));
	}

	@Override
	public RunningPeer start(Settings settings) throws DeviceException {
		return new Running@CLASS@(settings.integer("port"));
	}
}
