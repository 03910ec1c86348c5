// SPDX-License-Identifier: MIT
#include "cairn/catalog/graph_file.hpp"

#include "graph_texts.hpp"

using namespace cairn;
using namespace graph_texts;

namespace {

/// The mistakes of a text alone, before it is merged.
Lines found(const std::string& text) {
  return lines(parse_graph_file(text, "x.toml").diagnostics);
}

/// The mistakes of one value in an otherwise right step; it stands in line 6.
Lines in_step(const std::string& line) {
  return found(kFormat + step("a", line));
}

Estimate hours(const std::string& value) {
  const GraphFile file = parse_graph_file(kFormat + "[[step]]\nid = \"a\"\ntitle = \"a\"\nhours = " + value, "x.toml");
  REQUIRE(lines(file.diagnostics) == Lines{});
  return file.steps.front().record.hours;
}

Lines hours_mistakes(const std::string& value) {
  return found(kFormat + "[[step]]\nid = \"a\"\ntitle = \"a\"\nhours = " + value);
}

}  // namespace

TEST_SUITE_BEGIN("catalog/graph_file");

TEST_CASE("every key of every record is read") {
  const GraphFile file = parse_graph_file(R"(format = 1
[[skill]]
id = "attacks"
title = { en = "Attacks", ko = "공격" }
summary = "All of them"
requires = ["basics"]
sources = ["article#5"]
renamed_from = ["old-attacks"]
[[step]]
id = "adversarial-ml"
skill = "attacks"
title = { en = "Adversarial ML", ko = "적대적 머신러닝" }
summary = { en = "s", ko = "에스" }
start_here = { en = "h", ko = "에이치" }
done_when = { en = "d", ko = "디" }
hours = { low = 5, likely = 7.5, high = 14 }
needs = "a GPU"
kind = "case-study"
requires = ["python", { id = "algebra", because = { en = "vectors", ko = "벡터" } }, { any = ["torch", "flow"], because = "one" }]
resources = [ { title = "ATLAS", url = "https://atlas.mitre.org/", access = "register", lang = "en", checked = "2026-11-21" } ]
sources = ["article#5"]
renamed_from = ["adversarial-examples"]
[[role]]
id = "specialist"
title = "Specialist"
summary = "s"
requires = ["attacks", { id = "soc", level = "should", importance = 2 }]
follows = "engineer"
sketch = true
hands_to = [ { role = "developer", what = { en = "threat model", ko = "위협 모델" } } ]
sources = ["article#5"]
[[habit]]
id = "paper"
title = "Read one paper"
every = "month"
minutes = 60
roles = ["*"]
[[source]]
id = "article"
title = "Five jobs"
url = "https://velog.io/@a/정리"
date = "2025-09-06"
[[background]]
id = "backend"
title = "Back end"
knows = ["python"]
[[domain]]
id = "fintech"
title = "Fintech"
adds = ["credit"]
[[extend]]
id = "specialist"
requires = [{ id = "ours", importance = 9 }]
)",
                                          "x.toml");
  CHECK(lines(file.diagnostics) == Lines{});
  REQUIRE(file.steps.size() == 1);
  const RawStep& step = file.steps.front();
  CHECK(step.record.id == "adversarial-ml");
  CHECK(step.record.place == SourcePlace{"x.toml", 10, 6});
  CHECK(step.record.title == LocalizedText{"Adversarial ML", "적대적 머신러닝"});
  CHECK(step.record.needs == LocalizedText{"a GPU", ""});
  CHECK(step.record.hours.likely == Minutes{450});
  CHECK(step.record.kind == StepKind::CaseStudy);
  CHECK(step.skill->id == "attacks");
  REQUIRE(step.requirements.size() == 3);
  CHECK(step.requirements[0].members.front().place == SourcePlace{"x.toml", 19, 13});
  CHECK(step.requirements[1].facts.because.ko == "벡터");
  CHECK(step.requirements[2].members.size() == 2);
  CHECK(step.requirements[2].members[1].id == "flow");
  REQUIRE(step.record.resources.size() == 1);
  CHECK(step.record.resources[0].access == Access::Register);
  CHECK(step.record.resources[0].checked == "2026-11-21");
  CHECK(step.record.renamed_from == std::vector<std::string>{"adversarial-examples"});
  CHECK(file.skills.front().sources.front().id == "article#5");
  const RawRole& role = file.roles.front();
  CHECK(role.requirements[1].facts.level == Level::Should);
  CHECK(role.requirements[1].facts.importance == 2);
  CHECK(role.requirements[0].facts.importance == 1);
  CHECK(role.hands_to.front().first.id == "developer");
  CHECK(file.habits.front().record.every == Period::Month);
  CHECK(file.habits.front().record.minutes == Minutes{60});
  CHECK(file.sources.front().date == "2025-09-06");
  CHECK(file.backgrounds.front().knows.front().id == "python");
  CHECK(file.domains.front().adds.front().id == "credit");
  CHECK(file.extends.front().requirements.front().facts.importance == 9);
}

TEST_CASE("what a file extends is one name or a list of names, with its place; reading it is left to others") {
  const GraphFile one = parse_graph_file("format = 1\nextends = \"built-in\"\n", "x.toml");
  CHECK(one.diagnostics.empty());
  REQUIRE(one.lies_on.size() == 1);
  CHECK(one.lies_on[0].id == "built-in");
  const GraphFile two = parse_graph_file("format = 1\nextends = [\"../a.toml\", \"b.toml\"]\n", "x.toml");
  REQUIRE(two.lies_on.size() == 2);
  CHECK(two.lies_on[0].id == "../a.toml");
  CHECK(two.lies_on[1].place.line == 2);
  CHECK(found("format = 1\nextends = { file = \"a.toml\" }\n").size() == 1);
  CHECK(found("format = 1\nextends = [\"\", 3]\n").size() == 2);
}

TEST_CASE("an unknown key is an error that names the record and the nearest key") {
  const auto file = parse_graph_file(kFormat + step("a", "tilte = \"x\"\n"), "x.toml");
  REQUIRE(lines(file.diagnostics) == Lines{"6:1 catalog.unknown-key"});
  CHECK(argument(file.diagnostics[0].message, "record") == "[[step]]");
  CHECK(argument(file.diagnostics[0].message, "key") == "tilte");
  CHECK(argument(file.diagnostics[0].hint.value(), "word") == "title");
}

TEST_CASE("unknown keys are found at every depth") {
  CHECK(found(kFormat + "stepp = 1\n") == Lines{"2:1 catalog.unknown-record"});
  CHECK(in_step("summary = { en = \"a\", kr = \"b\" }") == Lines{"6:23 catalog.unknown-key"});
  CHECK(in_step("requires = [{ id = \"b\", level = \"must\" }]") == Lines{"6:25 catalog.unknown-key"});
  CHECK(in_step("resources = [{ title = \"t\", url = \"https://a.b/\", acess = \"free\" }]") == Lines{"6:51 catalog.unknown-key"});
  CHECK(in_step("[step.hour]\nx = 1") == Lines{"6:7 catalog.unknown-key"});
}

TEST_CASE("a template stands in place of a page and brings its own title") {
  const auto file = parse_graph_file(kFormat + step("a", "resources = [{ template = \"decision-memo\" }]"), "x.toml");
  REQUIRE(lines(file.diagnostics) == Lines{});
  const Resource& resource = file.steps.front().record.resources.front();
  CHECK(resource.title.en == "Decision memo");
  CHECK(resource.url.empty());
  CHECK(resource.opened_by() == "cairn template decision-memo");
  CHECK(in_step("resources = [{ template = \"decision-memo\", title = \"t\" }]") == Lines{"6:44 catalog.unknown-key"});
}

TEST_CASE("a template that the program does not hold is an error with the nearest name") {
  const auto file = parse_graph_file(kFormat + step("a", "resources = [{ template = \"decision-mem\" }]"), "x.toml");
  REQUIRE(lines(file.diagnostics) == Lines{"6:27 catalog.unknown-template"});
  CHECK(argument(file.diagnostics[0].hint.value(), "word") == "decision-memo");
}

TEST_CASE("what a record must have is asked for") {
  CHECK(found(kFormat + "[[step]]\n") == Lines{"2:1 catalog.missing-key", "2:1 catalog.missing-key", "2:1 catalog.missing-key"});
  CHECK(found(kFormat + "[[skill]]\nid = \"a\"\n") == Lines{"2:1 catalog.missing-key"});
  CHECK(found(kFormat + "[[habit]]\nid = \"a\"\ntitle = \"a\"\n") == Lines{"2:1 catalog.missing-key", "2:1 catalog.missing-key"});
  CHECK(found(kFormat + "[[extend]]\n") == Lines{"2:1 catalog.missing-key"});
  CHECK(in_step("resources = [{ title = \"t\" }]") == Lines{"6:14 catalog.missing-key"});
  CHECK(in_step("requires = [{ because = \"t\" }]") == Lines{"6:13 catalog.id-or-any"});
}

TEST_CASE("an id is small letters, digits and single hyphens") {
  for (const char* id : {"a", "a-b", "0", "a1-2b"}) CHECK(found(kFormat + step(id)) == Lines{});
  CHECK(found(kFormat + step(std::string(64, 'a'))) == Lines{});
  for (const std::string id : {"", "A", "a--b", "-a", "a-", "a b", "a_b", "한글", "a.b", "a/../b"}) {
    CAPTURE(id);
    const auto file = parse_graph_file(kFormat + "[[step]]\nid = \"" + id + "\"\ntitle = \"t\"\nhours = 1", "x.toml");
    CHECK(lines(file.diagnostics) == Lines{"3:6 catalog.bad-id"});
  }
  CHECK(found(kFormat + "[[step]]\nid = \"" + std::string(65, 'a') + "\"\ntitle = \"t\"\nhours = 1") == Lines{"3:6 catalog.bad-id"});
  CHECK(in_step("renamed_from = [\"A b\"]") == Lines{"6:17 catalog.bad-id"});
}

TEST_CASE("hours become whole minutes") {
  CHECK(hours("8").likely == Minutes{480});
  CHECK(hours("8").low == Minutes{480});
  CHECK(hours("0.5").high == Minutes{30});
  CHECK(hours("1.0833333").likely == Minutes{65});
  CHECK(hours("2000").likely == Minutes{120'000});
  CHECK(hours("{ low = 5, likely = 8, high = 14 }").high == Minutes{840});
  CHECK(hours("0x10").likely == Minutes{960});
}

TEST_CASE("hours out of range are refused") {
  for (const char* value : {"0", "-3", "2000.1", "1e308", "nan", "inf", "-inf", "1e-9", "9223372036854775807"}) {
    CAPTURE(value);
    CHECK(hours_mistakes(value) == Lines{"5:9 catalog.bad-hours"});
  }
  for (const char* value : {"\"4\"", "true", "[4]", "2026-01-01"}) {
    CAPTURE(value);
    CHECK(hours_mistakes(value) == Lines{"5:9 catalog.want-hours"});
  }
  CHECK(hours_mistakes("{ low = 5, likely = 4, high = 6 }") == Lines{"5:9 catalog.hours-order"});
  CHECK(hours_mistakes("{ low = 5, likely = 6, high = 5.9 }") == Lines{"5:9 catalog.hours-order"});
  CHECK(hours_mistakes("{ low = 5, likely = 6 }") == Lines{"5:9 catalog.missing-key"});
  CHECK(hours_mistakes("{ low = 5, likely = 6, high = nan }") == Lines{"5:39 catalog.bad-hours"});
}

TEST_CASE("only web addresses are addresses") {
  const auto with_url = [](const std::string& url) { return in_step("resources = [{ title = \"t\", url = \"" + url + "\" }]"); };
  for (const char* url : {"https://a.b/", "http://localhost:8080/x?y=1#z", "https://velog.io/@a/정리", "https://a/%20"}) {
    CAPTURE(url);
    CHECK(with_url(url) == Lines{});
  }
  for (const char* url : {"javascript:alert(1)", "data:text/html,x", "ftp://a.b/", "https://", "https:///x", "HTTPS//a", "",
                          "https://a.b/ c", "https://a.b/\\r\\nBEGIN:VEVENT", "https://a.b/\\u202e", "https://a.b/\\\"x",
                          "https://a.b/<script>", "//a.b/", "https://a.b/\\u00a0"}) {
    CAPTURE(url);
    CHECK(with_url(url) == Lines{"6:35 catalog.bad-url"});
  }
}

TEST_CASE("no text holds control, bidi or other invisible characters") {
  for (const char* text :
       {"a\\u001bb", "a\\nb", "a\\r\\nBEGIN:VEVENT", "a\\tb", "\\u202ea", "\\u2066a", "a\\u0085", "\\u200b", "\\ufeffa", "\\U000E0041"}) {
    CAPTURE(text);
    CHECK(in_step("summary = \"" + std::string(text) + "\"") == Lines{"6:11 catalog.unprintable"});
    CHECK(in_step("done_when = { en = \"a\", ko = \"" + std::string(text) + "\" }") == Lines{"6:30 catalog.unprintable"});
    CHECK(in_step("requires = [{ id = \"b\", because = \"" + std::string(text) + "\" }]") == Lines{"6:35 catalog.unprintable"});
  }
  CHECK(in_step("summary = \"\"\"two\nlines\"\"\"") == Lines{"6:11 catalog.unprintable"});
  CHECK(in_step("summary = \"\"\"one \\\n  line\"\"\"") == Lines{});
}

TEST_CASE("a text that is there is not empty") {
  CHECK(in_step("summary = \"\"") == Lines{"6:11 catalog.text-empty"});
  CHECK(in_step("summary = \"  \"") == Lines{"6:11 catalog.text-empty"});
  CHECK(in_step("summary = {}") == Lines{"6:11 catalog.text-empty"});
  CHECK(in_step("summary = { en = \"\" }") == Lines{"6:18 catalog.text-empty"});
}

TEST_CASE("a value of another type is refused where it stands") {
  CHECK(in_step("summary = 5") == Lines{"6:11 catalog.want-text"});
  CHECK(in_step("summary = [\"a\"]") == Lines{"6:11 catalog.want-text"});
  CHECK(in_step("requires = \"a\"") == Lines{"6:12 catalog.want-list"});
  CHECK(in_step("requires = [5]") == Lines{"6:13 catalog.want-requirement"});
  CHECK(in_step("requires = [{ any = [5, \"b\"] }]") == Lines{"6:22 catalog.want-id"});
  CHECK(in_step("requires = [{ any = [] }]") == Lines{"6:21 catalog.any-empty"});
  CHECK(in_step("requires = [{ id = \"a\", any = [\"b\"] }]") == Lines{"6:13 catalog.id-or-any"});
  CHECK(in_step("skill = 5") == Lines{"6:9 catalog.want-id"});
  CHECK(in_step("resources = [\"https://a.b\"]") == Lines{"6:14 catalog.want-table"});
  CHECK(found("format = 1\nstep = 5\n") == Lines{"2:8 catalog.want-list"});
  CHECK(found("format = 1\nstep = [5]\n") == Lines{"2:9 catalog.want-table"});
  CHECK(found("format = 1\n[step]\nid = \"a\"\n") == Lines{"2:1 catalog.single-brackets"});
}

TEST_CASE("a choice is one of its words") {
  const auto file = parse_graph_file(kFormat + step("a", "kind = \"studdy\""), "x.toml");
  REQUIRE(lines(file.diagnostics) == Lines{"6:8 catalog.bad-choice"});
  CHECK(argument(file.diagnostics[0].message, "choices") == "study, reading, practice, project, case-study, exam");
  CHECK(argument(file.diagnostics[0].hint.value(), "word") == "study");
  CHECK(in_step("kind = 5") == Lines{"6:8 catalog.bad-choice"});
  CHECK(in_step("kind = \"Study\"") == Lines{"6:8 catalog.bad-choice"});
  CHECK(found(kFormat + role("a", "requires = [{ id = \"b\", level = \"may\" }]")) == Lines{"5:33 catalog.bad-choice"});
  CHECK(found(kFormat + role("a", "requires = [{ id = \"b\", importance = 0 }]")) == Lines{"5:38 catalog.want-integer"});
  CHECK(found(kFormat + role("a", "requires = [{ id = \"b\", importance = 10 }]")) == Lines{"5:38 catalog.want-integer"});
  CHECK(found(kFormat + "[[habit]]\nid = \"a\"\ntitle = \"a\"\nevery = \"day\"\nminutes = 1.5\n") ==
        Lines{"5:9 catalog.bad-choice", "6:11 catalog.want-integer"});
  CHECK(found(kFormat + "[[source]]\nid = \"a\"\ntitle = \"a\"\ndate = \"2025-02-30\"\n") == Lines{"5:8 catalog.bad-date"});
  CHECK(found(kFormat + "[[source]]\nid = \"a\"\ntitle = \"a\"\ndate = 2025-02-03\n") == Lines{"5:8 catalog.bad-date"});
}

TEST_CASE("a file says its format") {
  CHECK(found("[[step]]\nid = \"a\"\ntitle = \"a\"\nhours = 1") == Lines{"1:1 catalog.format-missing"});
  CHECK(found("format = 2") == Lines{"1:10 catalog.format-newer"});
  CHECK(found("format = 0") == Lines{"1:10 catalog.format-bad"});
  CHECK(found("format = \"1\"") == Lines{"1:10 catalog.format-bad"});
  CHECK(found("format = 1") == Lines{});
}

TEST_CASE("an empty file is a mistake") {
  CHECK(found("") == Lines{"1:1 catalog.empty-file"});
  CHECK(found(" \n\r\n\t") == Lines{"1:1 catalog.empty-file"});
  CHECK(found("\xEF\xBB\xBF") == Lines{"1:1 catalog.empty-file"});
}

TEST_CASE("a byte order mark and line ends of Windows are no mistake") {
  CHECK(found("\xEF\xBB\xBF" + kFormat + step("a")) == Lines{});
  CHECK(found("format = 1\r\n[[step]]\r\nid = \"a\"\r\ntitle = \"a\"\r\nhours = 1\r\n") == Lines{});
}

TEST_CASE("what is no TOML is one mistake with its place") {
  CHECK(found("format = 1\n= 5\n") == Lines{"2:1 catalog.syntax"});
  CHECK(found("format = 1\nformat = 1\n").size() == 1);
  CHECK_FALSE(parse_graph_file("[[[", "x").readable);
}

TEST_CASE("all mistakes of a file are found at once, in the order of lines") {
  CHECK(found("[[step]]\nid = \"A\"\ntitle = 5\nhours = 0\nkind = \"x\"\nextra = 1\n[[skill]]\nid = \"ok\"\n") ==
        Lines{"1:1 catalog.format-missing", "2:6 catalog.bad-id", "3:9 catalog.want-text", "4:9 catalog.bad-hours",
              "5:8 catalog.bad-choice", "6:1 catalog.unknown-key", "7:1 catalog.missing-key"});
}

TEST_CASE("columns count characters, not bytes") {
  CHECK(in_step("summary = { en = \"한글\", ko = 5 }") == Lines{"6:29 catalog.want-text"});
}

TEST_CASE("a word of the file is shown visible and short") {
  const auto file =
      parse_graph_file(kFormat + "[[step]]\nid = \"\\u001b]52;" + std::string(5000, 'x') + "\"\ntitle = \"t\"\nhours = 1", "x");
  REQUIRE(file.diagnostics.size() == 1);
  const std::string shown = argument(file.diagnostics[0].message, "id");
  CHECK(shown.substr(0, 3) == "␛");
  CHECK(shown.size() < 100);
}

TEST_SUITE_END();
