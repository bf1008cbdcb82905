"""What runs around every page: navigation, frame, middleware, first page."""
