package machi.program.tests.sample;

import org.osgi.framework.FrameworkUtil;

/** The services of the platform that the tests run in. */
final class Installed {

	private Installed() {
	}

	static <T> T service(Class<T> type) {
		var context = FrameworkUtil.getBundle(Installed.class).getBundleContext();
		var reference = context.getServiceReference(type);
		if (reference == null) {
			throw new AssertionError("no service " + type.getName());
		}
		return context.getService(reference);
	}
}
