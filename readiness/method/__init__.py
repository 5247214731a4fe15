"""What follows from the answers: verdicts, questions, profiles, comparisons. Pure functions.

All comparisons are on order; nothing here adds or averages levels.
"""
