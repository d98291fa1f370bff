package machi.check.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.check.StatedText;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;

/** A year that is written in the Japanese era and in the common era, as in 平成28(2018). */
final class YearWording {

	private static final String ERA = "(?<era>(?:令和|平成|昭和|(?<![A-Za-z])[RHS])\\s*(?:元|\\d{1,2}))\\s*年?度?";
	private static final String COMMON = "(?<common>\\d{4})\\s*年?度?";
	private static final Pattern ERA_FIRST = Pattern.compile(ERA + "\\s*\\(\\s*" + COMMON + "\\s*\\)");
	private static final Pattern COMMON_FIRST = Pattern.compile(COMMON + "\\s*\\(\\s*" + ERA + "\\s*\\)");

	private YearWording() {
	}

	static List<Finding> findings(StatedText text) {
		var plain = Normalizer.normalize(text.text(), Normalizer.Form.NFKC);
		var findings = new ArrayList<Finding>();
		for (var pattern : List.of(ERA_FIRST, COMMON_FIRST)) {
			var matcher = pattern.matcher(plain);
			while (matcher.find()) {
				int year = FiscalYear.parse(matcher.group("era")).year();
				if (year != Integer.parseInt(matcher.group("common"))) {
					findings.add(finding(text, matcher, year));
				}
			}
		}
		return findings;
	}

	private static Finding finding(StatedText text, Matcher matcher, int year) {
		var era = matcher.group("era");
		var common = matcher.group("common");
		return new Finding("year.contradicts", Severity.WARNING,
				LocalizedText.of(
						text.subject().label() + ": \"" + matcher.group() + "\" names two years: " + era + " is " + year + ", not " + common + ".",
						text.subject().label() + ": 「" + matcher.group() + "」の年が一致しません。" + era + "年は " + year + " 年で、" + common
								+ " 年ではありません。"),
				List.of(new Finding.Place(text.subject(), matcher.group())));
	}
}
