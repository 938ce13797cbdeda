"""What is proposed and not known: which reports are one incident, which incident answers which.

    reports → pairs that share time and place → shares of each likeness → groups, and a sheet of doubtful pairs
    incidents → earlier ones of the other side → links, always inferred

A proposal has a score and its reasons in words, and a person's word goes before it.
"""
