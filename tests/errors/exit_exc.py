raise SystemExit(ValueError("as message"))
