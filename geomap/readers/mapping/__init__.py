"""Tables of any columns → ours, by a map that a person wrote or corrected; and the first map, guessed."""
