package machi.workspace.xmi;

/**
 * A place in a file.
 *
 * @param line   from 1; 0 when it is not known
 * @param column from 1; 0 when it is not known
 */
record Position(int line, int column) {

	static final Position UNKNOWN = new Position(0, 0);

	Position {
		line = Math.max(0, line);
		column = Math.max(0, column);
	}
}
