"""What each room makes of many inputs, in files to read: a test compares, `make approve` writes them anew."""
