package machi.workspace.xmi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.workspace.OpenProgram;

/** Whatever the models can hold survives saving and opening. */
class RoundTripTest {

	private static final int ROUNDS = 60;
	private static final int DEEPEST = 3;
	private static final List<String> TEXTS = List.of("", " ", "加西市", "九会\nスマートタウン", "tab\tand\rreturn\r\n", "\"<&>'", "]]>",
			"𠮷野家 😀", "  around  ", "&amp;", "１２３，４５６", "<!-- -->", "\u00a0\u2028\u0085", "a\n\n b");

	@TempDir
	Path temp;

	@Test
	void randomProgramsComeBackEqualAndAreWrittenWithTheSameBytes() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			var random = RandomGeneratorFactory.of("L64X128MixRandom").create(round);
			var folder = temp.resolve("program-" + round);
			var program = Models.store().create(folder, text(random), Locale.ENGLISH);
			for (var root : program.roots()) {
				fill(program, root, random, 0);
			}
			program.save();
			var bytes = Models.content(folder);
			var again = Models.store().open(folder);
			assertTrue(again.problems().stream().noneMatch(problem -> problem.lost()), "round " + round + Models.texts(again));
			assertEquals(program.roots().size(), again.roots().size());
			for (int i = 0; i < program.roots().size(); i++) {
				assertTrue(EcoreUtil.equals(program.roots().get(i), again.roots().get(i)), "round " + round + " domain " + i);
			}
			touch(again);
			again.save();
			assertEquals(bytes, Models.content(folder), "round " + round);
		}
	}

	@Test
	void filesHaveUnixLineEndsOnly() throws Exception {
		var random = RandomGeneratorFactory.of("L64X128MixRandom").create(99);
		var program = Models.store().create(temp.resolve("p"), "x", Locale.ENGLISH);
		program.roots().forEach(root -> fill(program, root, random, 0));
		program.save();
		for (var file : List.of("core.xmi", "energy.xmi", "mobility.xmi", "program.xmi")) {
			assertEquals(-1, Files.readString(temp.resolve("p").resolve(file)).indexOf('\r'), file);
		}
	}

	/** Marks every domain as changed, so that all of them are written again. */
	private static void touch(OpenProgram program) {
		for (var root : program.roots()) {
			var attribute = (EAttribute) root.eClass().getEStructuralFeature("note");
			var value = root.eGet(attribute);
			root.eSet(attribute, "touched");
			root.eSet(attribute, value);
		}
	}

	private static void fill(OpenProgram program, EObject object, RandomGenerator random, int depth) {
		for (var attribute : object.eClass().getEAllAttributes()) {
			if (attribute.isID()) {
				object.eSet(attribute, program.newId(object.eClass()));
			} else if (attribute.isMany()) {
				@SuppressWarnings("unchecked")
				var list = (EList<Object>) object.eGet(attribute);
				for (int i = random.nextInt(4); i > 0; i--) {
					list.add(value(attribute, random));
				}
			} else if (random.nextInt(3) > 0) {
				object.eSet(attribute, value(attribute, random));
			}
		}
		if (depth < DEEPEST) {
			for (var reference : object.eClass().getEAllContainments()) {
				contain(program, object, reference, random, depth);
			}
		}
	}

	private static void contain(OpenProgram program, EObject object, EReference reference, RandomGenerator random, int depth) {
		var children = new ArrayList<EObject>();
		for (int i = random.nextInt(depth == 0 ? 5 : 2); i > 0; i--) {
			var child = EcoreUtil.create((EClass) reference.getEType());
			fill(program, child, random, depth + 1);
			children.add(child);
		}
		@SuppressWarnings("unchecked")
		var list = (EList<EObject>) object.eGet(reference);
		list.addAll(children);
	}

	private static Object value(EAttribute attribute, RandomGenerator random) {
		var type = attribute.getEAttributeType();
		if (type instanceof EEnum choice) {
			return choice.getELiterals().get(random.nextInt(choice.getELiterals().size())).getInstance();
		}
		var java = type.getInstanceClass();
		if (java == String.class) {
			return text(random);
		} else if (java == BigDecimal.class) {
			return new BigDecimal(new BigInteger(random.nextInt(1, 100), new java.util.Random(random.nextLong())), random.nextInt(12))
					.multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
		} else if (java == Integer.class) {
			return random.nextInt();
		}
		assertEquals(boolean.class, java, "a type that this test does not know yet: " + attribute);
		return random.nextBoolean();
	}

	private static String text(RandomGenerator random) {
		return TEXTS.get(random.nextInt(TEXTS.size())) + TEXTS.get(random.nextInt(TEXTS.size()));
	}
}
