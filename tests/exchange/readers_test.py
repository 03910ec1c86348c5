# SPDX-License-Identifier: MIT
"""Reads calendars of ours with the libraries of other people: python3-icalendar and python3-vobject; every field must say what was written.

usage: readers_test.py EXCHANGE_TEST
Exit code 77 where one of them is not installed: ctest calls that skipped.
"""
import sys

try:
    import icalendar
    import vobject
except ImportError as missing:
    print("skipped:", missing)
    sys.exit(77)

from written_calendars import Calendars, in_file_form


def same(uid, **pairs):
    for name, (read, fact) in pairs.items():
        assert read == fact, (uid, name, read, fact)


def icalendar_says(text):
    """icalendar 4.0.3 reads an escaped backslash before an n as a line break: such texts it cannot give back."""
    return "\\n" not in text


def check_with_icalendar(component, fact):
    assert not component.errors, component.errors
    for name in ("summary", "description"):
        if icalendar_says(fact[name]):
            same(fact["uid"], **{name: (str(component[name]), fact[name])})
    # Neither does it tell an escaped comma from one between two categories.
    categories = ",".join(str(each) for each in component["categories"].cats)
    same(fact["uid"], url=(str(component["url"]), fact["url"]), status=(str(component["status"]), fact["status"]), sequence=(component["sequence"], fact["sequence"]),
         stamp=(in_file_form(component["dtstamp"].dt), fact["stamp"]), modified=(in_file_form(component["last-modified"].dt), fact["stamp"]),
         categories=(categories, ",".join(fact["categories"])))


def read_with_icalendar(calendars):
    calendar = icalendar.Calendar.from_ical(calendars.plan.read_bytes())
    assert str(calendar["X-WR-CALNAME"]) == calendars.facts["name"]
    events, expected = calendar.walk("VEVENT"), calendars.of("events")
    assert sorted(str(event["UID"]) for event in events) == sorted(expected)
    for event in events:
        fact = expected[str(event["UID"])]
        check_with_icalendar(event, fact)
        alarms = [int(alarm["trigger"].dt.total_seconds()) for alarm in event.walk("VALARM")]
        same(fact["uid"], start=(in_file_form(event["dtstart"].dt), fact["start"]), end=(in_file_form(event["dtend"].dt), fact["end"]), alarms=(alarms, fact["alarms"]))

    todos, expected = icalendar.Calendar.from_ical(calendars.todos.read_bytes()).walk("VTODO"), calendars.of("todos")
    assert sorted(str(todo["UID"]) for todo in todos) == sorted(expected)
    for todo in todos:
        fact = expected[str(todo["UID"])]
        check_with_icalendar(todo, fact)
        completed = in_file_form(todo["completed"].dt) if "completed" in todo else ""
        related = todo.get("related-to", [])
        related = related if isinstance(related, list) else [related]
        assert all(each.params["RELTYPE"] == "DEPENDS-ON" for each in related)
        same(fact["uid"], due=(in_file_form(todo["due"].dt) if "due" in todo else "", fact["due"]), completed=(completed, fact["completed"]),
             percent=(int(todo["percent-complete"]), fact["percent"]), priority=(int(todo.get("priority", 0)), fact["priority"]), depends_on=([str(each) for each in related], fact["depends_on"]))


def components_by_vobject(path):
    # newline="" : Python must not take line ends for its own.
    with open(path, encoding="utf-8", newline="") as file:
        calendars = list(vobject.readComponents(file.read()))
    assert len(calendars) == 1
    return list(calendars[0].components())


def check_with_vobject(component, fact):
    same(fact["uid"], summary=(component.summary.value, fact["summary"]), description=(component.description.value, fact["description"]), url=(component.url.value, fact["url"]),
         status=(component.status.value, fact["status"]), sequence=(component.sequence.value, str(fact["sequence"])), stamp=(in_file_form(component.dtstamp.value), fact["stamp"]),
         categories=(component.categories.value, fact["categories"]))


def read_with_vobject(calendars):
    events, expected = components_by_vobject(calendars.plan), calendars.of("events")
    assert sorted(event.uid.value for event in events) == sorted(expected)
    for event in events:
        fact = expected[event.uid.value]
        check_with_vobject(event, fact)
        alarms = [int(alarm.trigger.value.total_seconds()) for alarm in getattr(event, "valarm_list", [])]
        same(fact["uid"], start=(in_file_form(event.dtstart.value), fact["start"]), end=(in_file_form(event.dtend.value), fact["end"]), alarms=(alarms, fact["alarms"]))

    todos, expected = components_by_vobject(calendars.todos), calendars.of("todos")
    assert sorted(todo.uid.value for todo in todos) == sorted(expected)
    for todo in todos:
        fact = expected[todo.uid.value]
        check_with_vobject(todo, fact)
        related = getattr(todo, "related_to_list", [])
        assert all(each.params["RELTYPE"] == ["DEPENDS-ON"] for each in related)
        same(fact["uid"], due=(in_file_form(todo.due.value), fact["due"]), completed=(in_file_form(todo.completed.value) if hasattr(todo, "completed") else "", fact["completed"]),
             percent=(todo.percent_complete.value, str(fact["percent"])), priority=(todo.priority.value, str(fact["priority"])), depends_on=([each.value for each in related], fact["depends_on"]))


def main():
    with Calendars(sys.argv[1]) as calendars:
        read_with_icalendar(calendars)
        read_with_vobject(calendars)
        print("%d events and %d todos read alike by icalendar and vobject" % (len(calendars.facts["events"]), len(calendars.facts["todos"])))


main()
