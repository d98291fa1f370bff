package machi.release;

/** Where a library comes from in the Maven world. */
record Coordinates(String group, String artifact, String version) {
	String purl() {
		return "pkg:maven/" + group + "/" + artifact + "@" + version;
	}
}
