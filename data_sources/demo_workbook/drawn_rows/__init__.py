"""The rows of the demo: activities, postings and submissions, typed as officials type them."""
