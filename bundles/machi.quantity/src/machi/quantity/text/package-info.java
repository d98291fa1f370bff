/** Texts in the languages of the platform. */
package machi.quantity.text;
