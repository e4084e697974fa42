print("leaf", __package__)
