// SPDX-License-Identifier: MIT
// Reads calendars of ours with ical.js (Thunderbird's and Nextcloud's reader, from the npm registry); every field must say what was written.
//
// usage: node icaljs_test.mjs EXCHANGE_TEST MODULES    (MODULES: the node_modules folder that tests/run.sh fills)
// Exit code 77 where ical.js is not installed: ctest calls that skipped.
import assert from "node:assert";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [program, modules] = process.argv.slice(2);
const library = resolve(modules, "ical.js/dist/ical.js");
if (!existsSync(library)) {
  console.log("skipped: ical.js is not installed (tests/run.sh takes it from the npm registry)");
  process.exit(77);
}
const ICAL = (await import(pathToFileURL(library).href)).default;

const inFileForm = (time) => (time ? time.toICALString() : "");
const valueOf = (component, name) => component.getFirstPropertyValue(name);

function item(component) {
  return {
    uid: valueOf(component, "uid"),
    summary: valueOf(component, "summary"),
    description: valueOf(component, "description"),
    status: valueOf(component, "status"),
    stamp: inFileForm(valueOf(component, "dtstamp")),
    url: valueOf(component, "url"),
    categories: component.getFirstProperty("categories").getValues(),
    sequence: valueOf(component, "sequence"),
  };
}

function event(component) {
  return {
    ...item(component),
    start: inFileForm(valueOf(component, "dtstart")),
    end: inFileForm(valueOf(component, "dtend")),
    alarms: component.getAllSubcomponents("valarm").map((alarm) => valueOf(alarm, "trigger").toSeconds()),
  };
}

function todo(component) {
  const related = component.getAllProperties("related-to");
  for (const each of related) assert.equal(each.getParameter("reltype"), "DEPENDS-ON");
  return {
    ...item(component),
    due: inFileForm(valueOf(component, "due")),
    completed: inFileForm(valueOf(component, "completed")),
    percent: valueOf(component, "percent-complete"),
    priority: valueOf(component, "priority") ?? 0,
    depends_on: related.map((each) => each.getFirstValue()),
  };
}

const folder = mkdtempSync(join(tmpdir(), "cairn-icaljs-"));
try {
  execFileSync(program, ["--test-case=files for other people's readers"], { env: { ...process.env, CAIRN_READERS_FOLDER: folder }, stdio: ["ignore", "ignore", "inherit"] });
  const facts = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
  assert(facts.events.length > 10 && facts.todos.length > 10);
  for (const [file, kind, name, read] of [["plan.ics", "events", "vevent", event], ["todos.ics", "todos", "vtodo", todo]]) {
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(folder, file), "utf8")));
    assert.equal(valueOf(calendar, "x-wr-calname"), facts.name);
    assert.deepEqual(calendar.getAllSubcomponents(name).map(read), facts[kind]);
  }
  console.log(`${facts.events.length} events and ${facts.todos.length} todos read alike by ical.js`);
} finally {
  rmSync(folder, { recursive: true });
}
