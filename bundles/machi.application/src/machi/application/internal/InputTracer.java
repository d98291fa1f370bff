package machi.application.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import machi.calculation.SourceReference;

/**
 * Writes values in a canonical text and takes its SHA-256. Every value is written with its type and its length, so that
 * different inputs never give the same text; maps and sets are ordered by their text. The text is digested as it is
 * written and never held as a whole.
 */
final class InputTracer {

	private static final int DEEPEST = 64;

	private final Set<SourceReference> sources = new LinkedHashSet<>();
	private final Map<Class<?>, List<Method>> accessors = new HashMap<>();
	private final MessageDigest digest = sha256();
	private final Writer out = writerTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));

	/**
	 * @throws IllegalArgumentException when a value is of a type that an input must not hold; the message names it
	 */
	static InputTrace trace(Object... values) {
		var tracer = new InputTracer();
		try (var out = tracer.out) {
			for (var value : values) {
				tracer.write(out, value, 0);
			}
		} catch (IOException neverByDigest) {
			throw new UncheckedIOException(neverByDigest);
		}
		return new InputTrace(HexFormat.of().formatHex(tracer.digest.digest()), new ArrayList<>(tracer.sources));
	}

	private static Writer writerTo(OutputStream stream) {
		return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException everyJavaHasIt) {
			throw new IllegalStateException(everyJavaHasIt);
		}
	}

	private void write(Appendable to, Object value, int depth) throws IOException {
		if (depth > DEEPEST) {
			throw new IllegalArgumentException("an input nested deeper than " + DEEPEST + " levels");
		}
		if (value instanceof SourceReference source) {
			sources.add(source);
		}
		switch (value) {
		case null -> to.append("null;");
		case String text -> text(to, "s", text);
		// not the plain text: 1E+999999999 would fill the memory
		case BigDecimal number -> text(to, "d", number.unscaledValue() + "E" + -number.scale());
		case Double number -> text(to, "f", Long.toHexString(Double.doubleToLongBits(number)));
		case Float number -> text(to, "g", Integer.toHexString(Float.floatToIntBits(number)));
		case Boolean flag -> text(to, "b", flag.toString());
		case Enum<?> literal -> text(to, "e", literal.getDeclaringClass().getName() + "." + literal.name());
		case Optional<?> optional -> {
			to.append("o:");
			write(to, optional.orElse(null), depth + 1);
		}
		case Record members -> members(to, members, depth);
		case Map<?, ?> map -> map(to, map, depth);
		case Set<?> set -> unordered(to, set, depth);
		case Collection<?> list -> {
			to.append("l").append(Integer.toString(list.size())).append(':');
			for (var item : list) {
				write(to, item, depth + 1);
			}
		}
		default -> simpleOrArray(to, value, depth);
		}
	}

	private void simpleOrArray(Appendable to, Object value, int depth) throws IOException {
		var type = value.getClass();
		if (value instanceof double[] numbers) {
			numbers(to, numbers);
		} else if (type.isArray()) {
			int length = Array.getLength(value);
			to.append("a").append(Integer.toString(length)).append(':');
			for (int i = 0; i < length; i++) {
				write(to, Array.get(value, i), depth + 1);
			}
		} else if (value instanceof Integer || value instanceof Long || value instanceof BigInteger || value instanceof Short
				|| value instanceof Byte || value instanceof Character || value instanceof TemporalAccessor
				|| value instanceof TemporalAmount || value instanceof ZoneId) {
			text(to, type.getSimpleName(), value.toString());
		} else {
			throw new IllegalArgumentException("an input with a value of type " + type.getName());
		}
	}

	private static void numbers(Appendable to, double[] numbers) throws IOException {
		to.append("n").append(Integer.toString(numbers.length)).append(':');
		for (double number : numbers) {
			to.append(Long.toHexString(Double.doubleToLongBits(number))).append(';');
		}
	}

	private void members(Appendable to, Record value, int depth) throws IOException {
		text(to, "r", value.getClass().getName());
		for (var accessor : accessors.computeIfAbsent(value.getClass(), InputTracer::accessorsOf)) {
			text(to, "c", accessor.getName());
			try {
				write(to, accessor.invoke(value), depth + 1);
			} catch (IllegalAccessException | InvocationTargetException broken) {
				throw new IllegalArgumentException("an input whose " + accessor.getName() + " cannot be read", broken);
			}
		}
	}

	private static List<Method> accessorsOf(Class<?> type) {
		return Arrays.stream(type.getRecordComponents()).map(component -> {
			var accessor = component.getAccessor();
			accessor.setAccessible(true);
			return accessor;
		}).toList();
	}

	private void map(Appendable to, Map<?, ?> map, int depth) throws IOException {
		var sorted = new TreeMap<String, Object>();
		for (var entry : map.entrySet()) {
			var key = new StringBuilder();
			write(key, entry.getKey(), depth + 1);
			sorted.put(key.toString(), entry.getValue());
		}
		to.append("m").append(Integer.toString(sorted.size())).append(':');
		for (var entry : sorted.entrySet()) {
			to.append(entry.getKey());
			write(to, entry.getValue(), depth + 1);
		}
	}

	private void unordered(Appendable to, Set<?> set, int depth) throws IOException {
		var texts = new ArrayList<String>();
		for (var item : set) {
			var text = new StringBuilder();
			write(text, item, depth + 1);
			texts.add(text.toString());
		}
		texts.sort(null);
		to.append("u").append(Integer.toString(texts.size())).append(':');
		for (var text : texts) {
			to.append(text);
		}
	}

	private static void text(Appendable to, String type, String text) throws IOException {
		to.append(type).append(Integer.toString(text.length())).append(':').append(text).append(';');
	}
}
