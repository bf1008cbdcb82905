"""The same rows as the plainest dashboards show them that a programmer would write in an afternoon."""
