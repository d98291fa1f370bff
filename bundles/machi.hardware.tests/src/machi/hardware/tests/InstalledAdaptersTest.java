package machi.hardware.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

import machi.hardware.HardwareAdapter;

/** What is installed can be listed without making an adapter. */
class InstalledAdaptersTest {

	@Test
	void everyAdapterIsRegisteredUnderTheIdOfItsDescriptor() throws Exception {
		var bundle = FrameworkUtil.getBundle(InstalledAdaptersTest.class);
		assumeTrue(bundle != null, "runs inside OSGi only");
		var context = bundle.getBundleContext();
		var listed = new ArrayList<String>();
		for (var reference : context.getServiceReferences(HardwareAdapter.class, null)) {
			var adapters = context.getServiceObjects(reference);
			var adapter = adapters.getService();
			assertEquals(adapter.descriptor().id(), reference.getProperty("adapter.id"));
			listed.add(adapter.descriptor().id());
			adapters.ungetService(adapter);
		}
		assertEquals(List.of("echonetlite", "meterfile", "modbus", "mqtt", "ngsild", "ocpp"), listed.stream().sorted().toList());
	}
}
