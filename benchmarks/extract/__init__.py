"""Extraction, merging and links held against reports coded by hand."""
