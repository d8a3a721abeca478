/** What whoever starts the portal reads: how far it is, why it cannot start, and links that are good once. The launcher prints it. */
package jp.kenshu.seed.console;
