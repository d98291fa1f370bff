/** Views and editors of results. */
package machi.ui.result.page;
