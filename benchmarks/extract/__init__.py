"""What is measured of extraction, each in a room of its own."""
