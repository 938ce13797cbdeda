"""What the project is held against; no part of the package."""
