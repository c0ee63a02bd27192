"""Letters → files: JSON, JSONL, CSV, data frames and JSON Schemas.

`naming` gives every letter a file of its own, `rows` turns letters into the rows of each table, `csv_files` and `json_files`
write them, `guard` keeps cells from being run as formulas, `frames` gives pandas data frames, `schema` the JSON Schemas.
"""
