ok = "\d"
bad = "\N{no such character name}"
