package machi.hardware.runtime.internal;

import java.util.List;

import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferenceScope;

import machi.hardware.AdapterDescriptor;
import machi.hardware.HardwareAdapter;
import machi.hardware.runtime.CommandJournal;
import machi.hardware.runtime.DeviceRuntime;
import machi.hardware.runtime.DeviceSession;
import machi.hardware.runtime.Secrets;
import machi.hardware.runtime.SessionListener;

/** Follows the adapters that come and go, and begins sessions with them. */
@Component(service = DeviceRuntime.class)
public final class HardwareRuntime implements DeviceRuntime {

	private final AdapterDirectory adapters;
	private final Secrets secrets;
	private final Limits limits;
	private final OpenSessions sessions = new OpenSessions();

	@Activate
	public HardwareRuntime(@Reference Secrets secrets) {
		this(new AdapterDirectory(Limits.USUAL), secrets, Limits.USUAL);
	}

	public HardwareRuntime(AdapterDirectory adapters, Secrets secrets, Limits limits) {
		this.adapters = adapters;
		this.secrets = secrets;
		this.limits = limits;
	}

	@Reference(service = HardwareAdapter.class, scope = ReferenceScope.PROTOTYPE_REQUIRED,
			cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void addAdapter(ComponentServiceObjects<HardwareAdapter> objects) {
		adapters.add(objects.getServiceReference(), objects::getService, adapter -> {
			try {
				objects.ungetService(adapter);
			} catch (IllegalArgumentException | IllegalStateException alreadyGone) {
				// its bundle has left and taken it along
			}
		});
	}

	void removeAdapter(ComponentServiceObjects<HardwareAdapter> objects) {
		adapters.remove(objects.getServiceReference());
	}

	@Override
	public List<AdapterDescriptor> adapters() {
		return adapters.descriptors();
	}

	@Override
	public DeviceSession start(String program, SessionListener listener, CommandJournal journal) {
		return sessions.add(new RunningSession(program, adapters, secrets, limits, listener, journal));
	}

	@Deactivate
	void stop() {
		sessions.close();
	}
}
