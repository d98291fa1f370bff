package machi.installation.internal;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.eclipse.equinox.p2.engine.IProvisioningPlan;

import machi.installation.InstallationPlan;
import machi.installation.Licence;
import machi.installation.PlannedStep;
import machi.quantity.text.LocalizedText;

/**
 * A plan with what p2 will carry out.
 *
 * @param sources where from; none means those that the product knows
 * @param provisioning empty when the change cannot even be planned
 */
record ResolvedPlan(List<PlannedStep> steps, List<PlannedStep> unasked, List<LocalizedText> conflicts, long downloadBytes,
		List<Licence> licences, List<URI> sources, Optional<IProvisioningPlan> provisioning) implements InstallationPlan {

	ResolvedPlan {
		steps = List.copyOf(steps);
		unasked = List.copyOf(unasked);
		conflicts = List.copyOf(conflicts);
		licences = List.copyOf(licences);
		sources = List.copyOf(sources);
	}

	ResolvedPlan from(List<URI> named) {
		return new ResolvedPlan(steps, unasked, conflicts, downloadBytes, licences, named, provisioning);
	}

	@Override
	public boolean isEmpty() {
		return conflicts.isEmpty() && provisioning.filter(plan -> !plan.isEmpty()).isEmpty();
	}
}
