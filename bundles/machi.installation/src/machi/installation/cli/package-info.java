/** The commands that install, remove, update and tell what is installed. */
package machi.installation.cli;
