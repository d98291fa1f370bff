/** Measures how fast programs are opened and saved. */
package machi.workspace.xmi.bench;
