"""What extraction finds, held against texts that a person has marked or coded."""
