/**
 * Which event becomes which message, and to whom. Observes what happens and puts a mail into the
 * outbox in the same transaction, in the language of who reads it: one method for each kind of
 * event, in the class of the context it comes from, and one text of the same name in {@code
 * mails_sv} and {@code mails_en}. Decides nothing and changes nothing else.
 */
package org.radslag.notifications;
