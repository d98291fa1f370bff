package machi.scenario.partner;

import java.util.ArrayList;
import java.util.List;

import machi.scenario.ModelReader;

/** SDG codes as documents print them, read into normalised codes. */
final class TargetCodes {

	private TargetCodes() {
	}

	static List<String> read(String printed) {
		var codes = new ArrayList<String>();
		for (var code : ModelReader.text(printed).split("[;、\\s]+")) {
			if (!code.isEmpty() && !codes.contains(code)) {
				codes.add(code);
			}
		}
		return codes;
	}
}
