"""How Google is asked: session, waiting, and what its refusals mean."""
