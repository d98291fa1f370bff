package machi.ui.simulation.year;

import java.util.LinkedHashMap;
import java.util.Map;

import machi.calculation.simulation.SimulatedYear;

/** The sums of the scopes that were looked at last. May be used from any thread. */
final class ScopeCache {

	private static final int KEPT = 12;

	private final SimulatedYear year;
	private final Map<Scope, ScopeFlows> flows = new LinkedHashMap<>(KEPT, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Scope, ScopeFlows> eldest) {
			return size() > KEPT;
		}
	};

	ScopeCache(SimulatedYear year) {
		this.year = year;
	}

	synchronized ScopeFlows of(Scope scope) {
		return flows.computeIfAbsent(scope, missing -> ScopeFlows.of(year, missing));
	}
}
