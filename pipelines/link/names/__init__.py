"""What names look like, and when two names mean the same thing."""
