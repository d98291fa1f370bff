/** Programs kept as a folder of XMI files, one for each domain. */
package machi.workspace.xmi;
