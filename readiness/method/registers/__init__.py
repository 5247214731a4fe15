"""What the registers compute: pure functions from an assessment to findings, notices, columns.

One module for each register, named by its id, with `findings(assessment)`, `notices(assessment)`
and `columns(assessment)`; `computed` puts them together.
"""
