"""Ten megabytes of JSON, written and read."""
import json

records = [
    {
        "id": i,
        "name": "record number %d" % i,
        "tags": ["alpha", "beta", "gamma-%d" % (i % 17)],
        "score": i * 0.37,
        "active": i % 3 == 0,
        "parent": None if i % 5 == 0 else i // 2,
        "position": {"x": i % 1000, "y": -i, "label": "caf\u00e9 \"%d\"\n" % i},
    }
    for i in range(50000)
]

size = 0
for _ in range(3):
    text = json.dumps(records)
    back = json.loads(text)
    size += len(text)
    assert back == records
print(size, len(json.dumps(records, ensure_ascii=False, separators=(",", ":"))))
