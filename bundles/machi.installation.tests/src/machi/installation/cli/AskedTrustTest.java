package machi.installation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import machi.installation.Feature;
import machi.installation.FileSize;
import machi.installation.StateDifference;
import machi.installation.UntrustedContent;
import machi.installation.UntrustedContent.Signer;
import machi.quantity.text.LocalizedText;

/** Who decides about content that nobody vouches for, and what is told. */
class AskedTrustTest {

	private static final String KEY = "0123456789ABCDEF0123456789ABCDEF01234567";
	private static final UntrustedContent UNSIGNED = new UntrustedContent(List.of("com.acme.meter 1.0.0"), List.of());
	private static final UntrustedContent SIGNED = new UntrustedContent(List.of(),
			List.of(new Signer(KEY, List.of("Acme <it@acme.example>"), List.of("com.acme.meter 1.0.0"))));
	private static final Question NOBODY = text -> Optional.empty();

	private final StringWriter told = new StringWriter();
	private final Locale locale = Locale.getDefault();

	@BeforeEach
	void inEnglish() {
		Locale.setDefault(Locale.ENGLISH);
	}

	@AfterEach
	void asBefore() {
		Locale.setDefault(locale);
	}

	private AskedTrust trust(boolean unsigned, List<String> keys, Question question) {
		return new AskedTrust(unsigned, keys, question, new PrintWriter(told, true));
	}

	@Test
	void withoutATerminalNothingIsTrustedAndTheOptionIsNamed() {
		var files = trust(false, List.of(), NOBODY);
		assertFalse(files.accepts(UNSIGNED));
		assertTrue(files.hasRefused());
		assertTrue(told.toString().contains("com.acme.meter 1.0.0") && told.toString().contains("--trust-unsigned"), told.toString());
		assertFalse(trust(false, List.of(), NOBODY).accepts(SIGNED));
		assertTrue(told.toString().contains("--trust-key " + KEY), told.toString());
		assertTrue(told.toString().contains("0123 4567 89AB") && told.toString().contains("Acme <it@acme.example>"), told.toString());
	}

	@Test
	void optionsTrustExactlyWhatTheyName() {
		assertTrue(trust(true, List.of(), NOBODY).accepts(UNSIGNED));
		assertFalse(trust(true, List.of(), NOBODY).accepts(SIGNED), "unsigned is not signed by anybody");
		assertTrue(trust(false, List.of("0x0123 4567 89ab cdef 0123 4567 89ab cdef 0123 4567"), NOBODY).accepts(SIGNED));
		assertTrue(trust(false, List.of("01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67"), NOBODY).accepts(SIGNED));
		assertFalse(trust(false, List.of("89ABCDEF01234567"), NOBODY).accepts(SIGNED), "the end of a fingerprint is no fingerprint");
		assertFalse(trust(false, List.of(KEY), NOBODY).accepts(UNSIGNED));
		assertTrue(trust(true, List.of(KEY), NOBODY).accepts(new UntrustedContent(UNSIGNED.unsigned(), SIGNED.signers())));
	}

	@Test
	void personAtTheTerminalIsAskedOnceAndOnlyAYesIsOne() {
		var asked = new ArrayList<String>();
		var answers = new ArrayList<>(Arrays.asList("y", "はい", "n", "", "ja?", null));
		var question = Question.answers(text -> {
			asked.add(text);
			return answers.removeFirst();
		});
		assertTrue(trust(false, List.of(), question).accepts(UNSIGNED));
		assertTrue(trust(false, List.of(), question).accepts(SIGNED));
		for (int i = 0; i < 4; i++) {
			assertFalse(trust(false, List.of(), question).accepts(UNSIGNED));
		}
		assertEquals(6, asked.size());
		assertTrue(trust(true, List.of(), question).accepts(UNSIGNED), "and not asked where an option decides");
		assertEquals(6, asked.size());
	}

	@Test
	void longListIsCutWithTheNumberOfTheRest() {
		var names = new ArrayList<String>();
		for (int i = 0; i < 33; i++) {
			names.add("file" + i);
		}
		trust(false, List.of(), NOBODY).accepts(new UntrustedContent(names, List.of()));
		assertTrue(told.toString().contains("13 more") && !told.toString().contains("file20\n"), told.toString());
	}

	@Test
	void everyTextIsThereInBothLanguages() {
		assertEquals("Trust this?", Words.of("trust.question"));
		Locale.setDefault(Locale.JAPAN);
		assertEquals("信頼しますか?", Words.of("trust.question"));
	}

	@Test
	void statesAreComparedByNameAndVersion() {
		var energy = feature("machi.energy.feature", "1.0.0");
		var ocpp = feature("machi.hardware.ocpp.feature", "1.0.0");
		var newer = feature("machi.energy.feature", "1.1.0");
		assertEquals(List.of("~ energy 1.0.0 → 1.1.0", "- hardware.ocpp 1.0.0"), StateDifference.lines(List.of(energy, ocpp), List.of(newer)));
		assertEquals(List.of("+ hardware.ocpp 1.0.0"), StateDifference.lines(List.of(energy), List.of(energy, ocpp)));
	}

	private static Feature feature(String id, String version) {
		return new Feature(id, version, LocalizedText.same(id), LocalizedText.EMPTY, LocalizedText.EMPTY, 0);
	}

	@Test
	void sizesAreToldInTheUnitThatFits() {
		assertEquals("999 B", FileSize.text(999));
		assertEquals("371 kB", FileSize.text(370_960));
		assertEquals("133.9 MB", FileSize.text(133_900_000));
	}
}
