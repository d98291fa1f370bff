package machi.installation.transaction;

import org.eclipse.equinox.internal.provisional.p2.core.eventbus.IProvisioningEventBus;
import org.eclipse.equinox.p2.core.IAgentLocation;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.spi.IAgentServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Hands p2 its event bus with listeners already on it that keep every change safe, whoever makes it: a command or a
 * dialog of the workbench. p2 asks for its bus when it first changes or loads something, so nothing here runs before.
 * Being the first, they have done their part of a commit before p2's garbage collector deletes what is no longer used.
 */
@SuppressWarnings("restriction")
@Component(service = IAgentServiceFactory.class, property = { "service.ranking:Integer=100",
		"p2.agent.service.name=org.eclipse.equinox.internal.provisional.p2.core.eventbus.IProvisioningEventBus" })
public final class GuardedEvents implements IAgentServiceFactory {

	private final IAgentServiceFactory original;

	@Activate
	public GuardedEvents(@Reference(target = "(component.name=org.eclipse.equinox.p2.core.eventbus)") IAgentServiceFactory original) {
		this.original = original;
	}

	@Override
	public Object createService(IProvisioningAgent agent) {
		var bus = (IProvisioningEventBus) original.createService(agent);
		var location = agent.getService(IAgentLocation.class);
		if (location != null && location.getRootLocation() != null && "file".equals(location.getRootLocation().getScheme())) {
			bus.addListener(new GuardedOperation(location.getRootLocation()));
			bus.addListener(new PoolSignatures(agent));
		}
		return bus;
	}
}
