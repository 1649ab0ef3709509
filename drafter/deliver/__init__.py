"""A finished draft on its way out: as text, as JSON."""
