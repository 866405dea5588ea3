"""This package is the address books of Outlook, Windows and Thunderbird, in many languages."""
