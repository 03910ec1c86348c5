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

ReadEvent event_of(icalcomponent* component) {
  ReadEvent event;
  event.uid = text_of(icalcomponent_get_uid(component));
  event.summary = text_of(icalcomponent_get_summary(component));
  event.description = text_of(icalcomponent_get_description(component));
  if (icalproperty* url = icalcomponent_get_first_property(component, ICAL_URL_PROPERTY)) event.url = text_of(icalproperty_get_url(url));
  event.status = text_of(icalenum_status_to_string(icalcomponent_get_status(component)));
  event.start = time_of(icalcomponent_get_dtstart(component));
  event.end = time_of(icalcomponent_get_dtend(component));
  event.stamp = time_of(icalcomponent_get_dtstamp(component));
  event.sequence = icalcomponent_get_sequence(component);
  return event;
}

}  // namespace

std::optional<ReadCalendar> read_with_libical(const std::string& text) {
  const std::unique_ptr<icalcomponent, void (*)(icalcomponent*)> root{icalparser_parse_string(text.c_str()), icalcomponent_free};
  if (!root || icalcomponent_isa(root.get()) != ICAL_VCALENDAR_COMPONENT) return std::nullopt;
  ReadCalendar calendar;
  calendar.errors = icalcomponent_count_errors(root.get());
  calendar.components = icalcomponent_count_components(root.get(), ICAL_ANY_COMPONENT);
  for (icalcomponent* component = icalcomponent_get_first_component(root.get(), ICAL_VEVENT_COMPONENT); component != nullptr;
       component = icalcomponent_get_next_component(root.get(), ICAL_VEVENT_COMPONENT))
    calendar.events.push_back(event_of(component));
  return calendar;
}

}  // namespace cairn
