"""A calendar app that changes items of a folder: phone.py FOLDER show|tick|open|add|delete|move [TITLE] [VALUE]. Only lines; the real apps are in tests/calendar."""
import pathlib
import re
import sys

folder, verb, title, value = pathlib.Path(sys.argv[1]), sys.argv[2], *(sys.argv[3:] + ["", ""])[:2]
SHOWN = ("DUE", "DTSTART", "SUMMARY", "STATUS", "PERCENT", "COMPLETED", "SEQUENCE", "LAST-MODIFIED", "X-")
for file in sorted(folder.glob("*.ics"), key=lambda f: f.read_text()[f.read_text().find("SUMMARY"):]):
    lines = file.read_text().split("\n")
    summary = next((line[8:] for line in lines if line.startswith("SUMMARY:")), "")
    if title and summary != title:
        continue
    if verb == "show" and title:
        print("\n".join(line for line in lines if line.startswith(SHOWN)))
    elif verb == "show":
        print(summary, "|", *(line for line in lines if line.startswith(("STATUS", "DUE"))))
    elif verb == "delete":
        file.unlink()
    else:
        if verb == "tick":
            lines = [line for line in lines if not re.match("STATUS|PERCENT|COMPLETED", line)]
            lines[-3:-3] = ["STATUS:COMPLETED", "PERCENT-COMPLETE:100", "COMPLETED:" + value]
        elif verb == "open":
            lines = [re.sub("^STATUS:.*", "STATUS:NEEDS-ACTION", line) for line in lines if not line.startswith(("COMPLETED", "PERCENT"))]
        elif verb == "add":
            lines[-3:-3] = [value]
        elif verb == "move":
            lines = [re.sub("^DT(START|END).*", lambda m: f"DT{m[1]};VALUE=DATE:{int(value) + (m[1] == 'END')}", line) for line in lines]
        file.write_text("\n".join(lines))
        if verb == "move":
            break
