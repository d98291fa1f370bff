package machi.calculation.dispatch.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.dispatch.Dispatch;
import machi.calculation.dispatch.DispatchEngine;
import machi.calculation.dispatch.Dispatcher;
import machi.calculation.dispatch.Network;
import machi.control.ControlStrategy;

/** Runs networks by the strategies that are installed when a dispatch begins. */
@Component(service = Dispatcher.class)
public final class InstalledDispatcher implements Dispatcher {

	// a field, since a constructor cannot be given references that come and go
	@Reference(service = ControlStrategy.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile List<ControlStrategy> strategies = List.of();

	@Override
	public Dispatch dispatch(Network network, Recording recording, CalculationMonitor monitor) throws CalculationException {
		return new DispatchEngine(strategies).dispatch(network, recording, monitor);
	}
}
