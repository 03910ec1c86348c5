# SPDX-License-Identifier: MIT
"""Validates the JSON that json_test.cpp writes against schema/*.schema.json.

usage: schemas_test.py REPORT_TEST SCHEMA_FOLDER
Exit code 77 where python3-jsonschema is not installed: ctest calls that skipped.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError as missing:
    print("skipped:", missing)
    sys.exit(77)


def closest(error):
    """The deepest cause: of `oneOf` the branch that came furthest."""
    return jsonschema.exceptions.best_match([error])


def main():
    program, schemas = sys.argv[1], pathlib.Path(sys.argv[2])
    bad = checked = 0
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, CAIRN_JSON_FOLDER=folder)
        subprocess.run([program, "--test-case=samples for the schema test"], env=environment, check=True, stdout=subprocess.DEVNULL)
        for path in sorted(pathlib.Path(folder).glob("*.json")):
            schema = json.loads((schemas / (path.name.split("-")[0] + ".schema.json")).read_text(encoding="utf-8"))
            jsonschema.Draft202012Validator.check_schema(schema)
            for error in jsonschema.Draft202012Validator(schema).iter_errors(json.loads(path.read_text(encoding="utf-8"))):
                bad += 1
                print("%s: %s at %s" % (path.name, closest(error).message, list(error.absolute_path)))
            checked += 1
    print("%d answers checked, %d mistakes" % (checked, bad))
    sys.exit(1 if bad or checked < 10 else 0)


main()
