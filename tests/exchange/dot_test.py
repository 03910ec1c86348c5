# SPDX-License-Identifier: MIT
"""Draws a graph of hostile titles, and the built-in roles, with Graphviz: what comes back must say what was put in.

usage: dot_test.py EXCHANGE_TEST CAIRN   Exit code 77 where Graphviz is not installed: ctest calls that skipped.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

if not shutil.which("dot"):
    print("skipped: no dot")
    sys.exit(77)


def drawn(text):
    """The graph as Graphviz understood it."""
    done = subprocess.run(["dot", "-Tjson0"], input=text, capture_output=True, check=True)
    assert not done.stderr, done.stderr.decode()
    return json.loads(done.stdout)


def check_titles(program, folder):
    path = folder / "hostile.dot"
    subprocess.run([program, "--test-case=a file for Graphviz"], env=dict(os.environ, CAIRN_DOT_FILE=str(path)), check=True, stdout=subprocess.DEVNULL)
    graph = drawn(path.read_bytes())
    nodes = {node["tooltip"]: node["label"] for node in graph["objects"] if "tooltip" in node}
    assert set(nodes) == {"a", "b", "c"}, nodes
    assert nodes["b"].startswith("end; }] --> n0 <script>x</script> #35; `**_"), nodes["b"]
    assert len(graph["edges"]) == 3


def check_roles(cairn, home):
    env = {"HOME": str(home), "PATH": os.environ["PATH"], "TZ": "UTC"}
    run = lambda *words: subprocess.run([cairn, *words], env=env, capture_output=True, check=True).stdout
    for role in ("ai-consultant", "ml-engineer"):
        for steps in ([], ["--steps"]):
            answer = json.loads(run("graph", "show", role, *steps, "--format", "json"))
            graph = drawn(run("graph", "show", role, *steps, "--format", "dot", "--lang", "ko"))
            nodes = {node["tooltip"]: node for node in graph["objects"] if "tooltip" in node}
            assert sorted(nodes) == sorted(item["id"] for item in answer["items"])
            for item in answer["items"]:
                assert nodes[item["id"]]["label"].startswith(item["title"]["ko"].replace("\\", "\\\\")), item
            assert len(graph["edges"]) == sum(len(item["after"]) for item in answer["items"])


with tempfile.TemporaryDirectory(prefix="cairn-dot-") as name:
    check_titles(sys.argv[1], pathlib.Path(name))
    check_roles(sys.argv[2], pathlib.Path(name))
print("Graphviz draws what was meant")
