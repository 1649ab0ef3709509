"""Writers fill the moves of a brief: from the notes alone, or by asking a model."""
