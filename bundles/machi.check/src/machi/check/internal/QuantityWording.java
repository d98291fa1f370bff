package machi.check.internal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.check.StatedText;
import machi.quantity.Quantity;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Quantities that a text states beside the quantity of its element, or of another element of its initiative. */
final class QuantityWording {

	private static final Pattern NUMBER = Pattern.compile("(?<number>\\d[\\d,]*(?:\\.\\d+)?)\\s*(?<counter>\\p{IsHan}|か所|ヶ所|カ所|箇所|[A-Za-z]+)");
	/** Counters that sound alike and are therefore typed for each other: き, だい, こ, けん. */
	private static final List<String> HOMOPHONES = List.of("基期機器", "台代題", "戸個箇庫", "件軒間");
	/** Smaller numbers coincide too easily. */
	private static final BigDecimal TELLING = BigDecimal.TEN;

	private record Amount(BigDecimal number, String counter, String text) {
	}

	private QuantityWording() {
	}

	private static List<Amount> amounts(String text) {
		var amounts = new ArrayList<Amount>();
		var matcher = NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
		while (matcher.find()) {
			amounts.add(new Amount(new BigDecimal(matcher.group("number").replace(",", "")), matcher.group("counter"), matcher.group()));
		}
		return amounts;
	}

	/** The name gives numbers in the unit of its element, but neither one of them nor their sum is the element's quantity. */
	static Optional<Finding> contradiction(StatedText text) {
		if (text.quantity().isEmpty() || text.unit().isBlank() || !text.subject().attribute().equals("name")) {
			return Optional.empty();
		}
		var unit = Unit.of(text.unit());
		var quantity = text.quantity().get();
		var same = amounts(text.text()).stream().filter(amount -> Unit.of(amount.counter()).equals(unit)).toList();
		var sum = same.stream().map(Amount::number).reduce(BigDecimal.ZERO, BigDecimal::add);
		boolean agrees = same.isEmpty() || sum.compareTo(quantity) == 0
				|| same.stream().anyMatch(amount -> amount.number().compareTo(quantity) == 0);
		if (agrees) {
			return Optional.empty();
		}
		var written = same.stream().map(Amount::text).collect(Collectors.joining(", "));
		var entered = new Quantity(quantity, unit).grouped();
		return Optional.of(new Finding("quantity.in.text.differs", Severity.WARNING,
				LocalizedText.of(text.subject().label() + ": the text says " + written + ", the quantity entered is " + entered + ".",
						text.subject().label() + ": 文中の数量は " + written + "、入力された数量は " + entered + " です。"),
				List.of(new Finding.Place(text.subject(), written), new Finding.Place(text.subject().at("quantity"), entered))));
	}

	/** The text gives the quantity of another element of the same initiative with a counter that sounds alike. */
	static List<Finding> homophones(List<StatedText> texts) {
		var findings = new ArrayList<Finding>();
		for (var text : texts) {
			for (var amount : amounts(text.text())) {
				if (amount.number().compareTo(TELLING) >= 0 && !text.initiative().isEmpty()) {
					texts.stream().filter(other -> isHomophone(text, amount, other)).findFirst()
							.ifPresent(other -> findings.add(homophone(text, amount, other)));
				}
			}
		}
		return findings;
	}

	private static boolean isHomophone(StatedText text, Amount amount, StatedText other) {
		boolean sameNumber = other.initiative().equals(text.initiative())
				&& other.quantity().map(quantity -> quantity.compareTo(amount.number()) == 0).orElse(false);
		return sameNumber && other.unit().length() == 1 && amount.counter().length() == 1 && !other.unit().equals(amount.counter())
				&& HOMOPHONES.stream().anyMatch(group -> group.contains(other.unit()) && group.contains(amount.counter()));
	}

	private static Finding homophone(StatedText text, Amount amount, StatedText other) {
		var entered = new Quantity(other.quantity().orElseThrow(), Unit.of(other.unit())).grouped();
		return new Finding("counter.homophone", Severity.INFO,
				LocalizedText.of(
						"\"" + amount.text() + "\" in " + text.subject().label() + " is probably a slip: " + other.subject().label() + " has " + entered
								+ ".",
						text.subject().label() + "の「" + amount.text() + "」は誤記の可能性があります。" + other.subject().label() + "は " + entered + " です。"),
				List.of(new Finding.Place(text.subject(), amount.text()), new Finding.Place(other.subject().at("quantity"), entered)));
	}
}
