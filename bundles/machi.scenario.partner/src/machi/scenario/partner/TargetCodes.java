package machi.scenario.partner;

import java.util.List;

import machi.scenario.ModelReader;
import machi.sdg.SdgCatalogue;
import machi.sdg.SdgCode;
import machi.sdg.SdgCodes;

/** Goals and targets as they are entered. What cannot be read is a finding of the matrix of goals, and left out here. */
final class TargetCodes {

	private final SdgCodes codes = new SdgCodes(SdgCatalogue.shipped());

	List<SdgCode> read(String printed) {
		return codes.read(ModelReader.text(printed)).codes();
	}
}
