"""Reading, checking and writing files: how long it takes, beside a few lines by hand."""
