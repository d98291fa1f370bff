/** The folder of a program as files: lock, digests, and saves that happen whole or not at all. */
package machi.workspace.xmi.folder;
