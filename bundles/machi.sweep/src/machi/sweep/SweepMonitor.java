package machi.sweep;

import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;

import machi.calculation.CalculationMonitor;
import machi.quantity.text.LocalizedText;

/** How a running sweep reports and is told to stop. May be called from any thread. */
@ProviderType
public interface SweepMonitor extends CalculationMonitor {

	/** Something that a person should know while the sweep goes on: how many take part, who left. */
	void notice(LocalizedText text);

	/** A monitor that passes notices to the consumer and everything else to the other monitor. */
	static SweepMonitor of(CalculationMonitor monitor, Consumer<LocalizedText> notices) {
		return new SweepMonitor() {
			@Override
			public void progress(double done) {
				monitor.progress(done);
			}

			@Override
			public boolean isCancelled() {
				return monitor.isCancelled();
			}

			@Override
			public void notice(LocalizedText text) {
				notices.accept(text);
			}
		};
	}
}
