/** What proves files in a program's folder that are only added to, such as ledgers and journals. */
package machi.workspace.chain;
