"""The sections of the page on hotline 111."""
