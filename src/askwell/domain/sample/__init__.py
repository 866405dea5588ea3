"""An invented network to look around in: nobody in it exists, and its days count back from today."""
