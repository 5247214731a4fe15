"""How a field of a row is written as text and read back: in cells, CSV, on screen and in print.

All of it follows from what the field says about itself (`FieldFacts`), so that a table needs no
code of its own here.
"""
