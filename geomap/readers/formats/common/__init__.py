"""What several formats are read with: texts and their encodings, records, Arrow columns, shapes, archives, sheets."""
