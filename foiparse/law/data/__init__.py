"""The registry of provisions as data."""
