# A subscript over several lines.
table = {
    "rows": [
        {"name": "a"},
        {"name": "b"},
    ],
}
value = table["rows"][
    1
]["missing"]
