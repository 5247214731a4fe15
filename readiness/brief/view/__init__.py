"""The projection: the only place of the brief that knows the model and the method."""
