# Expressions over several lines.
def combine(*values, sep):
    return sep.join(values)

def build():
    return combine(
        "a",
        "b",
        combine(
            "c",
            5,
            sep="-",
        ),
        sep=","
    )

print(
    build()
)
