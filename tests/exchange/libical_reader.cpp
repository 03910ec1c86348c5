// SPDX-License-Identifier: MIT
#include "libical_reader.hpp"

#include <libical/ical.h>

#include <memory>

namespace cairn {
namespace {

std::string text_of(const char* text) {
  return text == nullptr ? "" : text;
}

std::string time_of(const struct icaltimetype& time) {
  // libical hands memory of its own ring buffer: copied at once.
  return icaltime_is_null_time(time) ? "" : text_of(icaltime_as_ical_string(time));
}

template <class Use>
void each_property(icalcomponent* component, icalproperty_kind kind, const Use& use) {
  for (icalproperty* property = icalcomponent_get_first_property(component, kind); property != nullptr;
       property = icalcomponent_get_next_property(component, kind))
    use(property);
}

void read_item(ReadItem& item, icalcomponent* component) {
  item.uid = text_of(icalcomponent_get_uid(component));
  item.summary = text_of(icalcomponent_get_summary(component));
  item.description = text_of(icalcomponent_get_description(component));
  each_property(component, ICAL_URL_PROPERTY, [&](icalproperty* url) { item.url = text_of(icalproperty_get_url(url)); });
  item.status = text_of(icalenum_status_to_string(icalcomponent_get_status(component)));
  item.stamp = time_of(icalcomponent_get_dtstamp(component));
  // Each value of the list comes as a property of its own.
  each_property(component, ICAL_CATEGORIES_PROPERTY,
                [&](icalproperty* list) { item.categories.push_back(text_of(icalproperty_get_categories(list))); });
  item.sequence = icalcomponent_get_sequence(component);
}

ReadEvent event_of(icalcomponent* component) {
  ReadEvent event;
  read_item(event, component);
  event.start = time_of(icalcomponent_get_dtstart(component));
  event.end = time_of(icalcomponent_get_dtend(component));
  for (icalcomponent* alarm = icalcomponent_get_first_component(component, ICAL_VALARM_COMPONENT); alarm != nullptr;
       alarm = icalcomponent_get_next_component(component, ICAL_VALARM_COMPONENT))
    each_property(alarm, ICAL_TRIGGER_PROPERTY, [&](icalproperty* trigger) {
      event.alarms.push_back(icaldurationtype_as_int(icalproperty_get_trigger(trigger).duration));
    });
  return event;
}

ReadTodo todo_of(icalcomponent* component) {
  ReadTodo todo;
  read_item(todo, component);
  each_property(component, ICAL_DUE_PROPERTY, [&](icalproperty* due) { todo.due = time_of(icalproperty_get_due(due)); });
  each_property(component, ICAL_COMPLETED_PROPERTY,
                [&](icalproperty* completed) { todo.completed = time_of(icalproperty_get_completed(completed)); });
  each_property(component, ICAL_PERCENTCOMPLETE_PROPERTY,
                [&](icalproperty* percent) { todo.percent = icalproperty_get_percentcomplete(percent); });
  each_property(component, ICAL_PRIORITY_PROPERTY, [&](icalproperty* priority) { todo.priority = icalproperty_get_priority(priority); });
  each_property(component, ICAL_RELATEDTO_PROPERTY, [&](icalproperty* relation) {
    icalparameter* kind = icalproperty_get_first_parameter(relation, ICAL_RELTYPE_PARAMETER);
    if (kind != nullptr && text_of(icalparameter_as_ical_string(kind)) == "RELTYPE=DEPENDS-ON")
      todo.depends_on.push_back(text_of(icalproperty_get_relatedto(relation)));
  });
  return todo;
}

}  // namespace

std::optional<ReadCalendar> read_with_libical(const std::string& text) {
  const std::unique_ptr<icalcomponent, void (*)(icalcomponent*)> root{icalparser_parse_string(text.c_str()), icalcomponent_free};
  if (!root || icalcomponent_isa(root.get()) != ICAL_VCALENDAR_COMPONENT) return std::nullopt;
  ReadCalendar calendar;
  calendar.errors = icalcomponent_count_errors(root.get());
  calendar.components = icalcomponent_count_components(root.get(), ICAL_ANY_COMPONENT);
  for (icalcomponent* component = icalcomponent_get_first_component(root.get(), ICAL_ANY_COMPONENT); component != nullptr;
       component = icalcomponent_get_next_component(root.get(), ICAL_ANY_COMPONENT)) {
    if (icalcomponent_isa(component) == ICAL_VEVENT_COMPONENT) calendar.events.push_back(event_of(component));
    if (icalcomponent_isa(component) == ICAL_VTODO_COMPONENT) calendar.todos.push_back(todo_of(component));
  }
  calendar.strict = icalrestriction_check(root.get()) != 0;  // last: it writes what it finds into the components
  return calendar;
}

}  // namespace cairn
