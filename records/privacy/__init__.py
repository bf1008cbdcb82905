"""Personal data: found and masked before anything is stored or shown."""
