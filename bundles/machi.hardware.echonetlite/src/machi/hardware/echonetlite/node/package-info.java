/** Nodes on the network: datagrams, requests and their answers, interviews, readings and commands. */
package machi.hardware.echonetlite.node;
