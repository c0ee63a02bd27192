"""Measuring foiparse: the evaluation gate (accuracy against gold, with pinned floors) and speed beside its peers."""
