"""This package is e-mail: saved messages, mailboxes, and mails pasted as text."""
