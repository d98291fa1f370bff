package machi.sweep.dispatch.internal;

import java.util.List;
import java.util.stream.Collectors;

import machi.calculation.CalculationException;
import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;
import machi.sweep.SweepTerm;

/** Says what of a plan does not fit the network. */
final class WrongPlan {

	private WrongPlan() {
	}

	private static CalculationException wrong(String english, String japanese, Object value) {
		return new CalculationException(LocalizedText.of(english, japanese), Subject.NONE, value.toString());
	}

	private static String names(List<SweepTerm> terms) {
		return terms.stream().map(SweepTerm::name).collect(Collectors.joining(", "));
	}

	static CalculationException target(String name, List<SweepTerm> known) {
		return wrong("There is no such target; there are: " + names(known), "この target はありません。使えるもの: " + names(known), name);
	}

	static CalculationException objective(String name, List<SweepTerm> known) {
		return wrong("There is no such objective; there are: " + names(known), "この objective はありません。使えるもの: " + names(known),
				name);
	}

	static CalculationException device(String name, List<SweepTerm> known) {
		return wrong("No such device has a price; there are: " + names(known), "この device に価格は付けられません。使えるもの: " + names(known),
				name);
	}

	static CalculationException scope(String name, String user, List<String> zones) {
		return wrong("The scope of " + user + " is neither all nor the id of a zone or site; zones are: " + String.join(", ", zones),
				user + " の scope は all、ゾーンまたは拠点のIDのいずれでもありません。ゾーン: " + String.join(", ", zones), name);
	}

	static CalculationException nothing(String target, String scope) {
		return wrong("There is nothing in the scope " + scope + " that " + target + " could change: the program needs the device first",
				"範囲 " + scope + " に " + target + " で変えられる設備がありません: 先に計画へ設備を登録してください", target);
	}

	static CalculationException level(String target, Object level) {
		return wrong(target + " needs numbers of 0 or more", target + " には 0 以上の数値が必要です", level);
	}

	static CalculationException unit(String target, Object unit, Object expected) {
		return wrong("The unit of " + target + " cannot be converted to " + expected, target + " の単位は " + expected + " に換算できません", unit);
	}

	static CalculationException strategy(Object id, List<String> known) {
		return wrong("There is no such strategy; installed are: " + String.join(", ", known),
				"この制御方式は導入されていません。導入済み: " + String.join(", ", known), id);
	}

	static CalculationException siteStrategy(String id, String site) {
		return wrong("The strategy of site " + site + " is not installed", "拠点 " + site + " の制御方式は導入されていません", id);
	}

	static CalculationException unpriced(String objective) {
		return wrong("The objective needs a section costs in the plan", "この objective には計画の costs が必要です", objective);
	}
}
