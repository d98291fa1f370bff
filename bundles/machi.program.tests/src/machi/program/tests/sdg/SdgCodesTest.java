package machi.program.tests.sdg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;

import machi.sdg.SdgCatalogue;
import machi.sdg.SdgCode;
import machi.sdg.SdgCodes;
import machi.sdg.SdgReading;

class SdgCodesTest {

	private final SdgCatalogue catalogue = SdgCatalogue.shipped();
	private final SdgCodes codes = new SdgCodes(catalogue);

	private void reads(String expected, String text) {
		var reading = codes.read(text);
		assertEquals(expected, SdgCodes.print(reading.codes()), text);
		assertTrue(reading.complete(), text + " " + reading);
	}

	private void reports(String codesRead, String unknown, String unreadable, String text) {
		var reading = codes.read(text);
		assertEquals(codesRead, SdgCodes.print(reading.codes()), text);
		assertEquals(unknown, String.join("|", reading.unknown().stream().map(SdgReading.Fragment::text).toList()), text);
		assertEquals(unreadable, String.join("|", reading.unreadable().stream().map(SdgReading.Fragment::text).toList()), text);
		reading.remarks().forEach(fragment -> assertEquals(fragment.text(), text.substring(fragment.start(), fragment.end())));
	}

	/** Kaga l.813-817, l.854-859, l.902-909: the columns for goals and targets. The names are misprinted there. */
	@Test
	void theTablesOfKagaSayWhatItsNarrativeSays() {
		var economy = List.of(" 7 エネルギーをみんなに そしてクリーンに\t7,2", " 8 働きがいも 経済成長も\t8,9", " 9 産業と技術革新の 基盤をつくらせ\t9,5",
				" 12 つくる責任 つかう責任\t12,b", " 17 パートナシップで 目標を達成しよう\t17,17");
		var society = List.of(" 4 質の高い教育を みんなに 4,4", " 5 ジェンダー平等を 実現しよう\t5,1", " 9 産業と技術革新の 基盤をつくろう 9,5",
				" 10 人や国の不平等を なくそう 10,2", " 11 住み続けられる まちづくりを 11,6", " 17 パートナーシップで 目標を達成しよう 17,17");
		var environment = List.of(" 7  11  12  13  14  15  17\t7,2", "\t7,a", "\t11,6", "\t12,2", "\t13,1", "\t14,1", "\t15,3", "\t17,17");
		reads("7.2、8.9、9.5、12.b、17.17", String.join("\n", economy));
		reads("4.4、5.1、9.5、10.2、11.6、17.17", String.join("\n", society));
		reads("7.2、7.a、11.6、12.2、13.1、14.1、15.3、17.17", String.join("\n", environment));
		// l.750-754 and l.783-789
		reads("7.2、8.9、9.5、12.b、17.17", "目標：ゴール7 ターゲット2\n ゴール8 ターゲット9\n ゴール9 ターゲット5\n ゴール12 ターゲットb\n ゴール17 ターゲット17");
		reads("7.2、7.a、11.6、12.2", "- 目標： ゴール7 ターゲット2、a\n ゴール11 ターゲット6\n ゴール12 ターゲット2");
	}

	@Test
	void goalsAndTargetsMayStandInColumnsOfTheirOwn() {
		assertEquals("12.b", SdgCodes.print(codes.read("12 つくる責任 つかう責任", "12,b").codes()));
		assertEquals("7.2、7.a、11", SdgCodes.print(codes.read("7 11", "7,2\n7,a").codes()));
	}

	@Test
	void readsTheStylesInUse() {
		reads("7.2", "7.2");
		reads("7.2", "7,2");
		reads("7.2", "７，２");
		reads("7.2", "７．２");
		reads("12.b", "１２．Ｂ");
		reads("17.17", "17, 17");
		reads("7.2、7.a", "7.2、7.a");
		reads("7.2、7.a", "7.2、a");
		reads("7.2、8.9", "7,2, 8,9");
		reads("4.7、12.b、17.17", "4.7・12.b／17.17");
		reads("4", "4");
		reads("7", "ゴール7");
		reads("7", "目標７");
		reads("7.2", "ﾀｰｹﾞｯﾄ7.2");
		reads("7.2", "SDG 7, Target 7.2");
		reads("13", "Goal 13: Climate action");
		reads("13", "気候変動に具体的な対策を");
		reads("10", "10人や国の不平等をなくそう");
		reads("17", "17パートナーシップで目標を達成しよう");
		reads("3、7、11", "3、7、11");
		reads("4、5、9", "4, 5, 9");
		reads("7.1、7.2、7.3", "7.1～7.3");
		reads("7.3、7.a、7.b", "7.3-7.b");
		reads("14、15、16", "ゴール14～16");
		reads("12.b", "12-b");
		reads("7.2", "7-2");
		reads("7.2", "7.2.1");
		reads("7.a", "7a");
		reads("", "");
		reads("", "  \n");
	}

	@Test
	void aGoalAddsNothingToItsTargets() {
		reads("7.2、13", "ゴール7、ゴール13、7.2");
	}

	@Test
	void quantitiesYearsAndThousandsAreNoCodes() {
		reports("", "", "17,203", "17,203");
		reports("", "", "2,400|千円", "2,400 千円");
		reports("7.2", "", "現在|2018年3月", "7,2 現在(2018年3月)");
		reports("", "", "約0.7台", "約0.7台");
		reports("", "", "1,5000", "1,5000");
		reports("", "", "17|のゴール|169の", "17のゴールと169のターゲット");
	}

	@Test
	void codesThatNoTargetHasAreNamed() {
		reports("7.2", "17.20", "", "7.2、17.20");
		reports("", "5.z", "", "5.z");
		reports("", "18.1", "", "18.1");
		reports("", "7.2.9", "", "7.2.9");
		reports("", "１７，２０", "", "１７，２０");
	}

	@Test
	void whatMayBeReadInTwoWaysIsNotGuessed() {
		reports("", "", "4, 5", "4, 5");
		reports("", "", "4-5", "4-5");
		reports("7.2", "", "3", "7.2、3");
		reports("", "", "7,2,8,9", "7,2,8,9");
		reports("", "", "b", "b");
	}

	@Test
	void whatIsNotReadKeepsItsPlace() {
		var fragment = codes.read("７，２ ほか").unreadable().getFirst();
		assertEquals(new SdgReading.Fragment("ほか", 4, 6), fragment);
	}

	@Test
	void anUnchangedChoiceKeepsWhatWasPrinted() {
		assertEquals("７，２\n7,a", codes.rewritten("７，２\n7,a", codes.read("7.2 7.a").codes()));
		assertEquals("7.2、13", codes.rewritten("７，２", codes.read("7.2、ゴール13").codes()));
		assertEquals("13.1; ほか", codes.rewritten("7.2 ほか", codes.read("13.1").codes()));
	}

	/** Any set of codes, printed in any style of the documents, is read back as that set. */
	@Test
	void whatIsPrintedIsReadBack() {
		var random = RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(20200302);
		for (int round = 0; round < 3000; round++) {
			var chosen = someCodes(random);
			var text = printed(chosen, random);
			var reading = codes.read(text);
			assertEquals(SdgCodes.print(chosen), SdgCodes.print(reading.codes()), text);
			assertTrue(reading.complete(), text + " " + reading);
		}
	}

	private TreeSet<SdgCode> someCodes(RandomGenerator random) {
		var all = catalogue.targets();
		var chosen = new TreeSet<SdgCode>();
		for (int i = random.nextInt(6); i >= 0; i--) {
			chosen.add(random.nextInt(5) == 0 ? SdgCode.ofGoal(1 + random.nextInt(17)) : all.get(random.nextInt(all.size())).code());
		}
		chosen.removeIf(code -> code.isGoal() && chosen.stream().anyMatch(other -> !other.isGoal() && other.goal() == code.goal()));
		return chosen;
	}

	private String printed(TreeSet<SdgCode> chosen, RandomGenerator random) {
		var parts = new ArrayList<String>();
		int style = random.nextInt(6);
		for (var code : chosen) {
			parts.add(code.isGoal() ? goal(code, random) : switch (style) {
			case 0 -> code.toString();
			case 1 -> code.goal() + "," + code.target();
			case 2 -> "ゴール" + code.goal() + " ターゲット" + code.target();
			case 3 -> code.goal() + " " + catalogue.goal(code.goal()).orElseThrow().name().japanese() + "\t" + code.goal() + "," + code.target();
			case 4 -> "Target " + code;
			default -> "●" + code.goal() + "，" + code.target().toUpperCase(java.util.Locale.ROOT);
			});
		}
		var separators = style == 1 || style == 5 ? List.of("、", "\n", "; ", "・") : List.of("、", "\n", "; ", "・", ", ", " / ");
		var text = String.join(separators.get(random.nextInt(separators.size())), parts);
		return random.nextBoolean() ? text : fullWidth(text);
	}

	private String goal(SdgCode code, RandomGenerator random) {
		return switch (random.nextInt(3)) {
		case 0 -> "ゴール" + code;
		case 1 -> "目標" + code;
		default -> "Goal " + code + " " + catalogue.goal(code.goal()).orElseThrow().name().english();
		};
	}

	private static String fullWidth(String text) {
		return text.chars().map(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c == '.' || c == ',' ? c - '!' + '！' : c)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	@Test
	void anyTextIsReadWithoutFailureAndFragmentsLieInIt() {
		var random = RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(17);
		var alphabet = "0123456789ab.,、-～ \t\nゴール目標ターゲット７，。年()㍿ﾀﾞ\uD83D\uDE00é\u0301①";
		for (int round = 0; round < 5000; round++) {
			var text = new StringBuilder();
			for (int i = random.nextInt(24); i > 0; i--) {
				text.append(alphabet.charAt(random.nextInt(alphabet.length())));
			}
			var reading = codes.read(text.toString());
			for (var fragment : reading.remarks()) {
				assertEquals(fragment.text(), text.substring(fragment.start(), fragment.end()));
				assertTrue(fragment.start() < fragment.end(), text + " " + fragment);
			}
			reading.codes().forEach(code -> assertTrue(catalogue.contains(code)));
			assertEquals(reading.codes(), codes.read(SdgCodes.print(reading.codes()).replace("、", "\n")).codes());
		}
	}

	@Test
	void aHugeCellIsReadInGoodTime() {
		assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
			codes.read("7,2,".repeat(20_000));
			codes.read("7 エネルギーを".repeat(5_000));
			codes.read("あ".repeat(200_000));
			codes.read("7.1～".repeat(20_000));
		});
	}
}
