"""Letters of older word processors: .doc, .rtf and .odt, each turned into a .docx in memory and read by that reader.

One reader then decides on numbering, headings, tables, tracked changes and page furniture for all four.
"""
