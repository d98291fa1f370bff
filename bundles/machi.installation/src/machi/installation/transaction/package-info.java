/** Keeps the description of an installation while p2 changes it, so that an interrupted change leaves the old one. */
package machi.installation.transaction;
