package machi.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The target platform's own word on bundles that the build wraps: they keep no Maven coordinates in the repository, so these
 * come from the location whose instructions give the bundle its name.
 */
final class TargetFile {
	private static final Pattern LOCATION = Pattern.compile("<location .*?</location>", Pattern.DOTALL);
	private static final Pattern DEPENDENCY = Pattern
			.compile("<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");
	private static final Pattern NAME = Pattern.compile("Bundle-SymbolicName:\\s*(\\S+)");

	private TargetFile() {
	}

	/** @return the coordinates of wrapped bundles by symbolic name */
	static Map<String, Coordinates> wrapped(Path file) throws IOException {
		var found = new HashMap<String, Coordinates>();
		var locations = LOCATION.matcher(Files.readString(file));
		while (locations.find()) {
			var name = NAME.matcher(locations.group());
			if (name.find()) {
				var dependencies = DEPENDENCY.matcher(locations.group());
				while (dependencies.find()) {
					var library = new Coordinates(dependencies.group(1), dependencies.group(2), dependencies.group(3));
					found.put(name.group(1).replace("${mvnGroupId}", library.group()).replace("${mvnArtifactId}", library.artifact()), library);
				}
			}
		}
		return found;
	}
}
