package machi.dispatch.tests;

import java.util.List;

import machi.calculation.ParameterValues;
import machi.control.ControlStrategy;
import machi.control.SiteController;
import machi.control.SiteRatings;
import machi.control.StrategyDescriptor;
import machi.quantity.text.LocalizedText;

/** A strategy whose every decision a test writes down. */
record FixedStrategy(String id, SiteController controller) implements ControlStrategy {

	@Override
	public StrategyDescriptor descriptor() {
		return new StrategyDescriptor(id, "1", LocalizedText.same(id), LocalizedText.same(id), List.of());
	}

	@Override
	public SiteController controller(SiteRatings ratings, ParameterValues parameters) {
		return controller;
	}
}
