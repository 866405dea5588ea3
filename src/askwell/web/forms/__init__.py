"""What a person typed, checked before an action sees it."""
