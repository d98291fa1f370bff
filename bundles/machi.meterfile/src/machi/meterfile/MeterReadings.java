package machi.meterfile;

import java.util.List;
import java.util.Objects;

import machi.meterfile.table.FileFault;

/**
 * What a meter file holds.
 *
 * @param layout how it was understood; a person should see this before the readings are used
 * @param meters in the order of the file
 * @param faults cells and lines that were left out, in the order of the file; at most {@link #MOST_FAULTS}
 * @param refused how many there are in all
 */
public record MeterReadings(MeterLayout layout, List<MeterSeries> meters, List<FileFault> faults, int refused) {

	/** More than a person reads. */
	public static final int MOST_FAULTS = 500;

	public MeterReadings {
		Objects.requireNonNull(layout);
		meters = List.copyOf(meters);
		faults = List.copyOf(faults);
	}
}
