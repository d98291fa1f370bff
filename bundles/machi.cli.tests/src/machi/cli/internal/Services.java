package machi.cli.internal;

import java.util.ArrayList;
import java.util.List;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** The services of the running platform, and those that a test adds for its own time. */
final class Services implements AutoCloseable {

	private final BundleContext context = FrameworkUtil.getBundle(Commands.class).getBundleContext();
	private final List<ServiceRegistration<?>> added = new ArrayList<>();

	BundleContext context() {
		return context;
	}

	<T> T get(Class<T> type) {
		var reference = context.getServiceReference(type);
		if (reference == null) {
			throw new AssertionError("no service " + type.getName());
		}
		return context.getService(reference);
	}

	<T> ServiceRegistration<T> add(Class<T> type, T service) {
		var registration = context.registerService(type, service, null);
		added.add(registration);
		return registration;
	}

	void remove(ServiceRegistration<?> registration) {
		added.remove(registration);
		registration.unregister();
	}

	@Override
	public void close() {
		added.forEach(ServiceRegistration::unregister);
		added.clear();
	}
}
