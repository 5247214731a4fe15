"""Qt models over frozen state, for lists and trees."""
