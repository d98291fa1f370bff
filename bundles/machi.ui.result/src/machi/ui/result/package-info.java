/** What has been calculated on the open program, for every part that shows it. */
package machi.ui.result;
