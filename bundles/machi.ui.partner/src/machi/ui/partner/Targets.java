package machi.ui.partner;

import java.util.Collection;
import java.util.List;

import machi.sdg.SdgCatalogue;
import machi.sdg.SdgCode;
import machi.sdg.SdgCodes;

/** The shipped list of goals and targets, read once for a page. */
final class Targets {

	private final SdgCatalogue catalogue = SdgCatalogue.shipped();
	private final SdgCodes codes = new SdgCodes(catalogue);

	SdgCatalogue catalogue() {
		return catalogue;
	}

	List<SdgCode> read(String entered) {
		return codes.read(entered == null ? "" : entered).codes();
	}

	/** The text as it was where it says the same. */
	String rewritten(String entered, Collection<SdgCode> chosen) {
		return codes.rewritten(entered, chosen);
	}
}
