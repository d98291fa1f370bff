/**
 * Installs a product from the offline archive that this jar lies in, with Java alone.
 */
package machi.setup;
