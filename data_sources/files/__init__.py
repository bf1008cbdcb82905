"""Workbooks, CSV folders and boundaries read from files."""
