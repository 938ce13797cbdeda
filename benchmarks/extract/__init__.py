"""What extraction and merging find, held against texts and reports that a person has marked or coded."""
