package @NAME@;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

import machi.hardware.AdapterDescriptor;
import machi.hardware.ConnectionEvents;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.HardwareAdapter;
import machi.hardware.Setting;
import machi.hardware.Settings;
import machi.hardware.Timing;
import machi.quantity.text.LocalizedText;

/** Connects a power meter that speaks SCPI over TCP. */
@Component(service = HardwareAdapter.class, scope = ServiceScope.PROTOTYPE, property = "adapter.id=@NAME@")
public final class @CLASS@Adapter implements HardwareAdapter {

	static final String ID = "@NAME@";

	private static final AdapterDescriptor DESCRIPTOR = new AdapterDescriptor(ID, "0.1.0",
			LocalizedText.of("@CLASS@ power meter", "@CLASS@ 電力計"),
			LocalizedText.of("Power meters that speak SCPI over TCP.", "TCP 上の SCPI に対応した電力計を接続します。"),
			List.of(Setting.of("host", Setting.Type.HOST, true, "", LocalizedText.of("Host", "ホスト"),
					LocalizedText.of("Name or address of the meter.", "電力計のホスト名またはアドレス。")),
					Setting.of("port", Setting.Type.PORT, false, "5025", LocalizedText.of("Port", "ポート"),
							LocalizedText.of("TCP port of the meter, usually 5025.", "電力計の TCP ポート。通常は 5025。"))),
			Timing.LOCAL);

	@Override
	public AdapterDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public DeviceConnection open(Settings settings, ConnectionEvents events) throws DeviceException {
		return new @CLASS@Connection(settings.required("host"), settings.integer("port"));
	}
}
