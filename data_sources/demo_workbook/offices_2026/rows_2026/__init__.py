"""The rows of a demo office before anybody mistypes one: activities, postings, reports, and their words."""
