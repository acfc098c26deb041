"""What a thread of mail tells: signals, each with its evidence."""
