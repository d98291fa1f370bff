/** A folder into which others drop files: which are complete, what they hold, and where they go afterwards. */
package machi.hardware.meterfile.folder;
