package machi.baseline;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import aQute.bnd.version.Version;
import machi.baseline.Api.ApiPackage;

/**
 * An API as text, one line for each package, type and member, so that a reviewer sees what a change does to it.
 * <p>
 * A line is a kind, a name, and what belongs to it as {@code kind=name}. {@code +MAJOR-MAJOR} behind a name says which
 * step its addition and its removal ask for, where that is not the usual one of its kind.
 */
final class ApiText {

	private static final String HEAD = """
			# What others may use of this bundle, as last released. Written by ./machi baseline; see docs/api.md.
			""";

	private ApiText() {
	}

	static String write(Api api) {
		var text = new StringBuilder(HEAD).append("bundle ").append(api.bundle()).append(' ').append(api.version()).append('\n');
		api.packages().forEach((name, apiPackage) -> {
			text.append("package ").append(name).append(' ').append(apiPackage.version()).append('\n');
			for (var type : ordered(apiPackage.tree().serialize().children)) {
				write(type, 1, text);
			}
		});
		return text.toString();
	}

	private static void write(Tree.Data element, int depth, StringBuilder text) {
		text.append("\t".repeat(depth)).append(word(element.type)).append(' ').append(name(element));
		var below = new ArrayList<Tree.Data>();
		for (var child : ordered(element.children)) {
			if (isMember(child.type)) {
				below.add(child);
			} else {
				text.append(' ').append(word(child.type)).append('=').append(name(child));
			}
		}
		text.append('\n');
		below.forEach(child -> write(child, depth + 1, text));
	}

	private static List<Tree.Data> ordered(Tree.Data[] children) {
		return children == null ? List.of()
				: Arrays.stream(children).sorted(Comparator.comparing((Tree.Data child) -> child.type).thenComparing(child -> child.name))
						.toList();
	}

	private static boolean isMember(Type type) {
		return switch (type) {
		case CLASS, INTERFACE, ENUM, ANNOTATION, METHOD, FIELD -> true;
		default -> false;
		};
	}

	private static String word(Type type) {
		return type.name().toLowerCase(Locale.ROOT);
	}

	private static String name(Tree.Data element) {
		boolean usual = element.add == usualAddition(element.type) && element.rem == usualRemoval(element.type, element.name);
		return usual ? element.name : element.name + "+" + element.add + "-" + element.rem;
	}

	private static Delta usualAddition(Type type) {
		return switch (type) {
		case ACCESS -> Delta.MAJOR;
		case EXTENDS, ANNOTATED -> Delta.MICRO;
		default -> Delta.MINOR;
		};
	}

	private static Delta usualRemoval(Type type, String name) {
		return switch (type) {
		case ACCESS -> name.equals("static") ? Delta.MAJOR : Delta.MINOR;
		case ANNOTATED -> Delta.MICRO;
		default -> Delta.MAJOR;
		};
	}

	/** @throws IOException naming the line that is none of such a text */
	static Api read(List<String> lines) throws IOException {
		String bundle = "";
		var version = Version.emptyVersion;
		var packages = new TreeMap<String, ApiPackage>();
		Deque<Open> open = new ArrayDeque<>();
		for (int i = 0; i < lines.size(); i++) {
			var line = lines.get(i);
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			try {
				var words = line.strip().split(" ");
				if (words[0].equals("bundle")) {
					bundle = words[1];
					version = Version.parseVersion(words[2]);
					continue;
				}
				int depth = (int) line.chars().takeWhile(c -> c == '\t').count();
				close(open, depth, packages);
				open.push(depth == 0 ? Open.ofPackage(words) : Open.ofMember(words));
			} catch (RuntimeException e) {
				throw new IOException("line " + (i + 1) + " is no line of an API: " + line.strip(), e);
			}
		}
		close(open, 0, packages);
		return new Api(bundle, version, packages);
	}

	private static void close(Deque<Open> open, int depth, TreeMap<String, ApiPackage> packages) throws IOException {
		while (open.size() > depth) {
			var done = open.pop();
			if (open.isEmpty()) {
				packages.put(done.element.name, new ApiPackage(done.version, tree(done.finished())));
			} else {
				open.peek().children.add(done.finished());
			}
		}
	}

	private static Tree tree(Tree.Data data) throws IOException {
		try {
			return new DiffPluginImpl().deserialize(data);
		} catch (Exception e) {
			throw new IOException(e);
		}
	}

	/** An element whose children are still being read. */
	private record Open(Tree.Data element, Version version, List<Tree.Data> children) {

		static Open ofPackage(String[] words) {
			return new Open(element(Type.PACKAGE, words[1]), Version.parseVersion(words[2]), new ArrayList<>());
		}

		static Open ofMember(String[] words) {
			var open = new Open(element(type(words[0]), words[1]), Version.emptyVersion, new ArrayList<>());
			for (int i = 2; i < words.length; i++) {
				int equals = words[i].indexOf('=');
				open.children.add(element(type(words[i].substring(0, equals)), words[i].substring(equals + 1)));
			}
			return open;
		}

		Tree.Data finished() {
			element.children = children.toArray(Tree.Data[]::new);
			return element;
		}

		private static Type type(String word) {
			return Type.valueOf(word.toUpperCase(Locale.ROOT));
		}

		private static Tree.Data element(Type type, String word) {
			var element = new Tree.Data();
			element.type = type;
			int plus = word.indexOf('+');
			element.name = plus < 0 ? word : word.substring(0, plus);
			element.add = usualAddition(type);
			element.rem = usualRemoval(type, element.name);
			if (plus >= 0) {
				var steps = word.substring(plus + 1).split("-");
				element.add = Delta.valueOf(steps[0]);
				element.rem = Delta.valueOf(steps[1]);
			}
			return element;
		}
	}
}
