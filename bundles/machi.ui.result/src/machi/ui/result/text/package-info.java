/** Texts of the result parts. */
package machi.ui.result.text;
