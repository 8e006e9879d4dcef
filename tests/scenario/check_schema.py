"""The published JSON Schema accepts the good small files and every bundled file, and refuses each bad one.

files_test.cpp says the same of the loader, on the same files. Exit code 77: python3-jsonschema is not installed.
"""
import json
import pathlib
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("skipped: python3-jsonschema is not installed")
    sys.exit(77)

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMAS = {}
for path in sorted((ROOT / "scenarios" / "schema").glob("*.schema.json")):
    schema = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    SCHEMAS[path.name.split(".")[0]] = Draft202012Validator(schema)

failures = []
counts = {"good": 0, "bad": 0, "bundled": 0}


def problems(kind, path):
    return list(SCHEMAS[kind].iter_errors(json.loads(path.read_text(encoding="utf-8"))))


def must_accept(group, kind, path):
    counts[group] += 1
    for problem in problems(kind, path):
        failures.append(f"{path.relative_to(ROOT)}: refused at /{'/'.join(map(str, problem.path))}: {problem.message[:200]}")


files = ROOT / "tests" / "scenario" / "files"
for path in sorted((files / "good").glob("*.json")):
    must_accept("good", path.name.split("-")[0], path)
for path in sorted((files / "bad").glob("*.json")):
    counts["bad"] += 1
    if not problems(path.name.split("-")[0], path):
        failures.append(f"{path.relative_to(ROOT)}: accepted")
for kind in ("sources", "referrals", "places", "vocabulary"):
    must_accept("bundled", kind, ROOT / "scenarios" / "shared" / f"{kind}.json")
for path in sorted((ROOT / "scenarios").glob("*/scenario.json")):
    must_accept("bundled", "scenario", path)
    for text in sorted((path.parent / "text").glob("*.json")):
        must_accept("bundled", "text", text)
    for plan in sorted((path.parent / "paths").glob("*.plan.json")):
        must_accept("bundled", "plan", plan)

print(counts)
if failures or not all(counts.values()):
    print("\n".join(failures))
    sys.exit(1)
