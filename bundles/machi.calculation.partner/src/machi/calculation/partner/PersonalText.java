package machi.calculation.partner;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/** Finds e-mail addresses and telephone numbers in texts that are to be published. */
public final class PersonalText {

	/** Rule of the findings. */
	public static final String RULE = "partner.personal.in.text";

	private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
	/** Japanese numbers begin with 0, or with +81, and have ten or eleven digits with hyphens, brackets or spaces. */
	private static final Pattern PHONE = Pattern
			.compile("(?<![\\d.-])(?:\\+81[- ]?\\(?0?\\)?[- ]?|\\(?0)\\d{1,4}\\)?[- (]?\\d{1,4}\\)?[- ]?\\d{3,4}(?![\\d.-])");

	private PersonalText() {
	}

	/** What looks like an address or a number, in half width. */
	public static List<String> in(String text) {
		var normal = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[‐‑–—−ー]", "-");
		var found = new ArrayList<String>();
		var mails = MAIL.matcher(normal);
		while (mails.find()) {
			found.add(mails.group());
		}
		var phones = PHONE.matcher(normal);
		while (phones.find()) {
			long digits = phones.group().chars().filter(Character::isDigit).count();
			if (digits >= 10 && digits <= 13) {
				found.add(phones.group().strip());
			}
		}
		return found;
	}

	/** A finding for each, with the place where it stands. */
	public static List<Finding> findings(String text, Subject subject) {
		return in(text).stream()
				.map(found -> new Finding(RULE, Severity.WARNING,
						LocalizedText.of(subject.label() + ": the text to be published holds " + found
								+ ". Take it out if it reaches a person.",
								subject.label() + ": 公開される文章に " + found + " が含まれています。個人の連絡先であれば削除してください。"),
						List.of(new Finding.Place(subject, found))))
				.toList();
	}
}
