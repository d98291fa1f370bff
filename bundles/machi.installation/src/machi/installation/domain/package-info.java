/** Which features bring the domain of a file that a program has. */
package machi.installation.domain;
