/** Tables, shown from their description in a result. */
package machi.ui.table;
