"""What a reading looks like in the database."""
