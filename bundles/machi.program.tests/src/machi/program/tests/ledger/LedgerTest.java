package machi.program.tests.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.ledger.Account;
import machi.ledger.Circulation;
import machi.ledger.Entry;
import machi.ledger.Expiry;
import machi.ledger.LedgerBook;
import machi.ledger.LedgerException;
import machi.ledger.Posting;
import machi.ledger.internal.FileLedgers;

/** The ledger of a regional currency: it sums to zero, only grows, and shows whatever was done to it. */
class LedgerTest {

	private static final String SCHEME = "point-umemaru";
	private static final Account HOLDER = Account.holder("account-1");
	private static final Account OTHER = Account.holder("account-2");
	private static final Account SHOP = Account.merchant("shop-1");
	private static final Account MARKET = Account.merchant("shop-2");

	@TempDir
	private Path program;

	private final FileLedgers ledgers = new FileLedgers();

	@Test
	void aChargePaysItsPremiumOnTopAndCanBeSpent() throws LedgerException {
		// 10,000 yen with 30 % are 13,000 units (Odawara l.169)
		ledgers.post(program, SCHEME, List.of(Posting.issue(HOLDER, 10_000, 3_000, "チャージ, 窓口"), Posting.pay(HOLDER, SHOP, 12_500, "")));
		ledgers.post(program, SCHEME, List.of(Posting.redeem(SHOP, 12_000, "")));
		var book = ledgers.read(program, SCHEME);
		assertEquals(List.of(), book.problems());
		assertEquals(500, book.balance(HOLDER));
		assertEquals(500, book.balance(SHOP));
		assertEquals(-13_000, book.balance(Account.ISSUER));
		assertEquals(12_000, book.balance(Account.REDEEMED));
		assertEquals(0, book.sum());
		assertEquals("チャージ, 窓口", book.entries().getFirst().note());
	}

	@Test
	void whatTheRulesForbidIsRefusedAndLeavesTheFileAsItWas() throws LedgerException, IOException {
		ledgers.post(program, SCHEME, List.of(Posting.issue(HOLDER, 100, 0, ""), Posting.pay(HOLDER, SHOP, 60, "")));
		var before = Files.readAllBytes(lines());
		var first = ledgers.read(program, SCHEME).entries().getFirst();
		for (var wrong : List.of(Posting.pay(HOLDER, SHOP, 41, ""), Posting.pay(HOLDER, SHOP, 0, ""), Posting.pay(HOLDER, SHOP, -5, ""),
				Posting.pay(HOLDER, OTHER, 1, ""), Posting.redeem(HOLDER, 1, ""), Posting.redeem(SHOP, 62, ""), Posting.pay(SHOP, SHOP, 1, ""),
				Posting.issue(SHOP, 10, 0, ""), Posting.issue(HOLDER, Long.MAX_VALUE / 2, 0, ""), Posting.pay(HOLDER, SHOP, 1, "two\nlines"),
				Posting.reverse(first, "the units are spent already"))) {
			assertThrows(LedgerException.class, () -> ledgers.post(program, SCHEME, List.of(Posting.pay(HOLDER, SHOP, 1, ""), wrong)), wrong.toString());
		}
		assertEquals(Files.readString(lines()), new String(before, StandardCharsets.UTF_8));
	}

	@Test
	void aReversalUndoesAnEntryOnceAndIsItselfNotUndone() throws LedgerException {
		var posted = ledgers.post(program, SCHEME, List.of(Posting.issue(HOLDER, 100, 30, ""), Posting.pay(HOLDER, SHOP, 50, "")));
		var reversal = ledgers.post(program, SCHEME, List.of(Posting.reverse(posted.get(1), "wrong shop"))).getFirst();
		assertEquals(2, reversal.undoes());
		assertThrows(LedgerException.class, () -> ledgers.post(program, SCHEME, List.of(Posting.reverse(posted.get(1), ""))));
		assertThrows(LedgerException.class, () -> ledgers.post(program, SCHEME, List.of(Posting.reverse(reversal, ""))));
		var circulation = Circulation.of(ledgers.read(program, SCHEME));
		assertEquals(0, circulation.paid());
		assertEquals(130, circulation.inCirculation());
		assertEquals(30, circulation.premium());
	}

	@Test
	void anySequenceOfAllowedOperationsSumsToZeroAndProves() throws LedgerException {
		for (int seed = 0; seed < 25; seed++) {
			var scheme = "scheme-" + seed;
			var random = new Random(seed);
			var expected = new HashMap<Account, Long>();
			for (int i = 0; i < 40; i++) {
				var book = ledgers.read(program, scheme);
				var posting = any(random, book);
				try {
					ledgers.post(program, scheme, List.of(posting));
					expected.merge(posting.from(), -posting.amount(), Long::sum);
					expected.merge(posting.to(), posting.amount(), Long::sum);
				} catch (LedgerException refused) {
					assertEquals(book.entries().size(), ledgers.read(program, scheme).entries().size());
				}
			}
			var book = new FileLedgers().read(program, scheme);
			assertEquals(List.of(), book.problems(), scheme);
			assertEquals(expected, new HashMap<>(book.balances()), scheme);
			assertEquals(0, book.sum());
			assertTrue(book.balances().entrySet().stream().allMatch(entry -> entry.getKey().equals(Account.ISSUER) || entry.getValue() >= 0));
			var circulation = Circulation.of(book);
			assertEquals(circulation.issued() - circulation.redeemed() - circulation.expired(), circulation.inCirculation(), scheme);
			assertEquals(circulation.inCirculation(), circulation.months().isEmpty() ? 0 : circulation.months().getLast().inCirculation());
		}
	}

	private static Posting any(Random random, LedgerBook book) {
		var holder = random.nextBoolean() ? HOLDER : OTHER;
		var shop = random.nextBoolean() ? SHOP : MARKET;
		long amount = 1 + random.nextInt(50);
		return switch (random.nextInt(7)) {
		case 0, 1 -> Posting.issue(holder, amount * 10, amount, "発行 \"" + amount + "\"");
		case 2 -> Posting.pay(holder, shop, amount, "a,b");
		case 3 -> Posting.pay(SHOP, MARKET, amount, "");
		case 4 -> Posting.redeem(shop, amount, "");
		case 5 -> Posting.expire(holder, amount, "");
		default -> book.entries().isEmpty() ? Posting.pay(holder, shop, amount, "")
				: Posting.reverse(book.entries().get(random.nextInt(book.entries().size())), "取消");
		};
	}

	@Test
	void anyFlippedByteIsFound() throws LedgerException, IOException {
		sevenEntries();
		for (var file : List.of(lines(), program.resolve("ledger/" + SCHEME + ".head"))) {
			var sound = Files.readAllBytes(file);
			var random = new Random(7);
			for (int i = 0; i < sound.length; i++) {
				var changed = sound.clone();
				changed[i] ^= (byte) (1 << random.nextInt(8));
				Files.write(file, changed);
				assertFalse(new FileLedgers().read(program, SCHEME).isSound(), file.getFileName() + ", byte " + i);
			}
			Files.write(file, sound);
			assertTrue(new FileLedgers().read(program, SCHEME).isSound());
		}
	}

	@Test
	void anyRemovedOrExchangedLineIsFound() throws LedgerException, IOException {
		sevenEntries();
		var sound = Files.readAllLines(lines());
		for (int i = 0; i < sound.size(); i++) {
			var shorter = new ArrayList<>(sound);
			shorter.remove(i);
			Files.writeString(lines(), String.join("\n", shorter) + "\n");
			assertFalse(new FileLedgers().read(program, SCHEME).isSound(), "line " + (i + 1) + " removed");
			if (i > 0) {
				var exchanged = new ArrayList<>(sound);
				exchanged.set(i, sound.get(i - 1));
				exchanged.set(i - 1, sound.get(i));
				Files.writeString(lines(), String.join("\n", exchanged) + "\n");
				assertFalse(new FileLedgers().read(program, SCHEME).isSound(), "lines " + i + " and " + (i + 1) + " exchanged");
			}
		}
	}

	@Test
	void theLinesBeforeAChangedOneStillCountAndNothingIsEnteredAfterIt() throws LedgerException, IOException {
		sevenEntries();
		var changed = new ArrayList<>(Files.readAllLines(lines()));
		changed.set(5, changed.get(5).replaceFirst(",\\d+,0,", ",999,0,"));
		Files.writeString(lines(), String.join("\n", changed) + "\n");
		var book = new FileLedgers().read(program, SCHEME);
		assertEquals(4, book.entries().size());
		assertEquals(6, book.problems().getFirst().line());
		var refused = assertThrows(LedgerException.class, () -> new FileLedgers().post(program, SCHEME, List.of(Posting.issue(HOLDER, 1, 0, ""))));
		assertTrue(refused.reason().english().contains(SCHEME + ".csv:6"), refused.reason().english());
	}

	@Test
	void anAppendThatWasCutAnywhereIsReportedKeptAsideAndEnteredAgain() throws LedgerException, IOException {
		sevenEntries();
		var before = Files.readAllBytes(lines());
		var head = Files.readAllBytes(program.resolve("ledger/" + SCHEME + ".head"));
		ledgers.post(program, SCHEME, List.of(Posting.issue(OTHER, 77, 0, "中断される記帳")));
		var after = Files.readAllBytes(lines());
		for (int cut = before.length + 1; cut < after.length; cut += 7) {
			Files.write(lines(), Arrays.copyOf(after, cut));
			Files.write(program.resolve("ledger/" + SCHEME + ".head"), head);
			var restarted = new FileLedgers();
			var book = restarted.read(program, SCHEME);
			assertTrue(book.halfLine(), "cut at " + cut);
			assertEquals(7, book.entries().size());
			assertThrows(LedgerException.class, () -> restarted.post(program, SCHEME, List.of(Posting.issue(OTHER, 77, 0, ""))));
			var aside = restarted.setHalfLineAside(program, SCHEME).orElseThrow();
			assertEquals(cut - before.length, Files.size(aside));
			assertEquals(8, restarted.post(program, SCHEME, List.of(Posting.issue(OTHER, 77, 0, ""))).getFirst().number());
			assertTrue(restarted.read(program, SCHEME).isSound());
		}
		assertEquals(Optional.empty(), ledgers.setHalfLineAside(program, SCHEME));
	}

	@Test
	void aCrashBetweenTheLineAndItsHeadLosesNothing() throws LedgerException, IOException {
		sevenEntries();
		var head = Files.readAllBytes(program.resolve("ledger/" + SCHEME + ".head"));
		ledgers.post(program, SCHEME, List.of(Posting.issue(OTHER, 77, 0, "")));
		Files.write(program.resolve("ledger/" + SCHEME + ".head"), head);
		var restarted = new FileLedgers();
		assertEquals(8, restarted.read(program, SCHEME).entries().size());
		assertTrue(restarted.read(program, SCHEME).isSound());
		assertEquals(9, restarted.post(program, SCHEME, List.of(Posting.issue(OTHER, 1, 0, ""))).getFirst().number());
	}

	@Test
	void aCrashWhileTheFileIsMadeIsOvercome() throws LedgerException, IOException {
		Files.createDirectories(program.resolve("ledger"));
		Files.writeString(lines(), "number,ti");
		assertTrue(ledgers.read(program, SCHEME).halfLine());
		assertTrue(ledgers.setHalfLineAside(program, SCHEME).isPresent());
		assertEquals(1, ledgers.post(program, SCHEME, List.of(Posting.issue(OTHER, 77, 0, ""))).getFirst().number());
		assertTrue(ledgers.read(program, SCHEME).isSound());
	}

	@Test
	void manyWritersAtOnceLoseNoEntry() throws InterruptedException, ExecutionException, LedgerException {
		try (var threads = Executors.newFixedThreadPool(4)) {
			var work = new ArrayList<Callable<Integer>>();
			for (int writer = 0; writer < 4; writer++) {
				// a ledger of its own each, as two processes have
				var own = new FileLedgers();
				work.add(() -> {
					for (int i = 0; i < 25; i++) {
						own.post(program, SCHEME, List.of(Posting.issue(HOLDER, 1, 0, "")));
					}
					return 0;
				});
			}
			for (var done : threads.invokeAll(work)) {
				done.get();
			}
		}
		var book = ledgers.read(program, SCHEME);
		assertEquals(List.of(), book.problems());
		assertEquals(100, book.balance(HOLDER));
	}

	@Test
	void aHundredThousandEntriesAreEnteredAndProven() throws LedgerException {
		var postings = new ArrayList<Posting>();
		for (int i = 0; i < 50_000; i++) {
			postings.add(Posting.issue(HOLDER, 10, 3, "チャージ"));
			postings.add(Posting.pay(HOLDER, SHOP, 13, "支払"));
		}
		ledgers.post(program, SCHEME, postings);
		var book = new FileLedgers().read(program, SCHEME);
		assertEquals(100_000, book.entries().size());
		assertEquals(650_000, book.balance(SHOP));
	}

	@Test
	void theClockIsNeverSetBackInALedger() throws LedgerException {
		at("2026-04-01T00:00:00Z").post(program, SCHEME, List.of(Posting.issue(HOLDER, 1, 0, "")));
		var second = at("2026-03-01T00:00:00Z").post(program, SCHEME, List.of(Posting.issue(HOLDER, 1, 0, ""))).getFirst();
		assertEquals(Instant.parse("2026-04-01T00:00:00Z"), second.time());
		assertTrue(ledgers.read(program, SCHEME).isSound());
	}

	@Test
	void velocityIsPaymentsOverMeanCirculation() throws LedgerException {
		// 1,000 units for 10 days, then 600 left with holders and 400 with the shop: circulation stays 1,000
		at("2026-04-01T00:00:00Z").post(program, SCHEME, List.of(Posting.issue(HOLDER, 1_000, 0, "")));
		at("2026-04-11T00:00:00Z").post(program, SCHEME, List.of(Posting.pay(HOLDER, SHOP, 400, "")));
		at("2026-04-21T00:00:00Z").post(program, SCHEME, List.of(Posting.pay(SHOP, MARKET, 400, "")));
		var circulation = Circulation.of(ledgers.read(program, SCHEME));
		assertEquals(Optional.of(new BigDecimal("0.80")), circulation.velocity());
		assertEquals(800, circulation.paid());
	}

	@Test
	void aMonthWithoutEntriesKeepsTheCirculation() throws LedgerException {
		at("2026-04-01T00:00:00Z").post(program, SCHEME, List.of(Posting.issue(HOLDER, 1_000, 0, "")));
		at("2026-06-01T00:00:00Z").post(program, SCHEME, List.of(Posting.pay(HOLDER, SHOP, 400, ""), Posting.redeem(SHOP, 300, "")));
		var months = Circulation.of(ledgers.read(program, SCHEME)).months();
		assertEquals(List.of(1_000L, 1_000L, 700L), months.stream().map(Circulation.Month::inCirculation).toList());
	}

	@Test
	void theOldestUnitsAreSpentFirstAndTheRestExpiresAfterItsMonths() throws LedgerException {
		at("2026-01-10T00:00:00Z").post(program, SCHEME, List.of(Posting.issue(HOLDER, 100, 0, "")));
		at("2026-03-10T00:00:00Z").post(program, SCHEME, List.of(Posting.issue(HOLDER, 50, 0, ""), Posting.pay(HOLDER, SHOP, 70, "")));
		var book = ledgers.read(program, SCHEME);
		assertEquals(List.of(), Expiry.due(book, LocalDate.of(2026, 7, 10), 6, ""));
		// 100 − 70 are left of January's and valid until 10 July
		assertEquals(List.of(Posting.expire(HOLDER, 30, "")), Expiry.due(book, LocalDate.of(2026, 7, 11), 6, ""));
		assertEquals(List.of(Posting.expire(HOLDER, 80, "")), Expiry.due(book, LocalDate.of(2026, 9, 11), 6, ""));
	}

	@Test
	void aSchemeWithoutALedgerIsEmptyAndNamesThatLeadElsewhereAreRefused() throws LedgerException {
		assertEquals(0, ledgers.read(program, SCHEME).entries().size());
		for (var name : List.of("../core", "", "a/b", ".hidden", "ポイント")) {
			assertThrows(LedgerException.class, () -> ledgers.read(program, name), name);
		}
	}

	@Test
	void theLedgerOfAnotherSchemeDoesNotProve() throws LedgerException, IOException {
		sevenEntries();
		Files.copy(lines(), program.resolve("ledger/other.csv"));
		Files.copy(program.resolve("ledger/" + SCHEME + ".head"), program.resolve("ledger/other.head"));
		assertFalse(ledgers.read(program, "other").isSound());
	}

	private List<Entry> sevenEntries() throws LedgerException {
		return ledgers.post(program, SCHEME,
				List.of(Posting.issue(HOLDER, 100, 30, "チャージ"), Posting.pay(HOLDER, SHOP, 50, ""), Posting.pay(SHOP, MARKET, 20, "仕入, 野菜"),
						Posting.redeem(MARKET, 20, ""), Posting.issue(OTHER, 10, 0, "\"quoted\""), Posting.pay(HOLDER, SHOP, 5, ""),
						Posting.expire(OTHER, 10, "")));
	}

	private static FileLedgers at(String time) {
		return new FileLedgers(Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
	}

	private Path lines() {
		return program.resolve("ledger/" + SCHEME + ".csv");
	}
}
