"""The one place that knows English."""
