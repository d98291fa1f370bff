package machi.ui.register.edit;

/**
 * A cell of a pasted table that was refused.
 *
 * @param row     number of the row in the table that was pasted into, from 1
 * @param column  label of the column
 * @param found   the text of the cell
 * @param message why it was refused and what was expected, as a sentence
 */
public record PasteFault(int row, String column, String found, String message) {
}
