// SPDX-License-Identifier: MIT
#include "cairn/catalog/compact.hpp"

#include "draft.hpp"

#include <stdexcept>
#include <type_traits>

namespace cairn {
namespace {

constexpr std::string_view kMagic = "cairn catalog 1\n";

enum class Places { Written, LeftOut };

/// Numbers as LEB128 (seven bits a byte, low first), texts as their length and bytes.
class Writer {
 public:
  explicit Writer(Places places) : places_(places) {}

  template <typename... Fields>
  void operator()(const Fields&... fields) {
    (write(fields), ...);
  }
  std::string finish() { return std::move(bytes_); }

 private:
  void write_number(std::uint64_t number) {
    for (; number >= 0x80; number >>= 7U) bytes_ += static_cast<char>(number | 0x80U);
    bytes_ += static_cast<char>(number);
  }
  void write(const std::string& text) {
    write_number(text.size());
    bytes_ += text;
  }
  void write(Minutes minutes) { write_number(static_cast<std::uint64_t>(minutes.count())); }
  void write(const SourcePlace& place) {
    if (places_ == Places::Written) (*this)(place.file, place.line, place.column);
  }
  template <typename Record>
  void write(const Record& record);

  std::string bytes_;
  Places places_;
};

/// The same in the other direction. Bytes that end too early or lengths beyond them throw.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  template <typename... Fields>
  void operator()(Fields&... fields) {
    (read(fields), ...);
  }
  bool at_end() const { return rest_.empty(); }

 private:
  [[noreturn]] static void fail() { throw std::runtime_error("the compact catalog is damaged"); }

  std::uint64_t read_number() {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (rest_.empty()) fail();
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      number |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) return number;
    }
    fail();
  }
  /// A count of things that take at least a byte each.
  std::size_t read_count() {
    const std::uint64_t count = read_number();
    if (count > rest_.size()) fail();
    return static_cast<std::size_t>(count);
  }
  void read(std::string& text) {
    const std::size_t size = read_count();
    text = std::string(rest_.data(), size);
    rest_.remove_prefix(size);
  }
  void read(Minutes& minutes) { minutes = Minutes{static_cast<std::int64_t>(read_number())}; }
  void read(SourcePlace& place) { (*this)(place.file, place.line, place.column); }
  template <typename Record>
  void read(Record& record);

  std::string_view rest_;
};

// Each record is described once, for both directions. `Is` lets one template serve const and other records.
template <typename Record, typename Wanted>
constexpr bool is = std::is_same_v<std::remove_const_t<Record>, Wanted>;

template <typename Archive, typename Record>
void describe(Archive& archive, Record& r) {
  if constexpr (is<Record, LocalizedText>) {
    archive(r.en, r.ko);
  } else if constexpr (is<Record, ItemRef>) {
    archive(r.kind, r.index);
  } else if constexpr (is<Record, Requirement>) {
    archive(r.members, r.because, r.level, r.importance, r.place);
  } else if constexpr (is<Record, Resource>) {
    archive(r.title, r.url, r.template_name, r.access, r.lang, r.checked);
  } else if constexpr (is<Record, Estimate>) {
    archive(r.low, r.likely, r.high);
  } else if constexpr (is<Record, Step>) {
    archive(r.id, r.skill, r.title, r.summary, r.start_here, r.done_when, r.needs, r.hours, r.kind, r.requirements, r.resources, r.sources,
            r.renamed_from, r.retired, r.place);
  } else if constexpr (is<Record, Skill>) {
    archive(r.id, r.title, r.summary, r.requirements, r.steps, r.sources, r.renamed_from, r.place);
  } else if constexpr (is<Record, Handover>) {
    archive(r.role, r.what);
  } else if constexpr (is<Record, Role>) {
    archive(r.id, r.title, r.summary, r.follows, r.sketch, r.requirements, r.hands_to, r.sources, r.renamed_from, r.place);
  } else if constexpr (is<Record, Background>) {
    archive(r.id, r.title, r.summary, r.knows, r.sources, r.place);
  } else if constexpr (is<Record, Domain>) {
    archive(r.id, r.title, r.summary, r.adds, r.sources, r.place);
  } else if constexpr (is<Record, Habit>) {
    archive(r.id, r.title, r.summary, r.every, r.minutes, r.roles, r.sources, r.place);
  } else if constexpr (is<Record, Source>) {
    archive(r.id, r.title, r.url, r.date, r.place);
  } else {
    static_assert(is<Record, Catalog>);
    archive(r.steps, r.skills, r.roles, r.backgrounds, r.domains, r.habits, r.sources);
  }
}

template <typename T>
constexpr bool is_vector = false;
template <typename T>
constexpr bool is_vector<std::vector<T>> = true;
template <typename T>
constexpr bool is_optional = false;
template <typename T>
constexpr bool is_optional<std::optional<T>> = true;

template <typename Record>
void Writer::write(const Record& record) {
  if constexpr (std::is_integral_v<Record> || std::is_enum_v<Record>) {
    write_number(static_cast<std::uint64_t>(record));
  } else if constexpr (is_vector<Record>) {
    write_number(record.size());
    for (const auto& element : record) write(element);
  } else if constexpr (is_optional<Record>) {
    write_number(record ? 1 : 0);
    if (record) write(*record);
  } else {
    describe(*this, record);
  }
}

template <typename Record>
void Reader::read(Record& record) {
  if constexpr (std::is_integral_v<Record> || std::is_enum_v<Record>) {
    record = static_cast<Record>(read_number());
  } else if constexpr (is_vector<Record>) {
    record.resize(read_count());
    for (auto& element : record) read(element);
  } else if constexpr (is_optional<Record>) {
    if (read_number() != 0) read(record.emplace());
  } else {
    describe(*this, record);
  }
}

// FNV-1a with 64 bits (Fowler, Noll and Vo; draft-eastlake-fnv).
std::uint64_t fnv1a(std::string_view bytes) {
  std::uint64_t hash = 0xCBF2'9CE4'8422'2325U;
  for (const char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100'0000'01B3U;
  }
  return hash;
}

}  // namespace

std::string write_compact(const Catalog& catalog) {
  Writer writer(Places::Written);
  writer(catalog, catalog.fingerprint, catalog.files);
  const std::string body = writer.finish();
  Writer header(Places::Written);
  header(std::uint64_t{body.size()}, catalog.fingerprint);
  return std::string(kMagic) + header.finish() + body;
}

Catalog read_compact(std::string_view bytes) {
  if (bytes.substr(0, kMagic.size()) != kMagic) throw std::runtime_error("no compact catalog");
  Reader reader(bytes.substr(kMagic.size()));
  std::uint64_t length = 0;
  std::string fingerprint;
  Catalog catalog;
  reader(length, fingerprint);
  reader(catalog, catalog.fingerprint, catalog.files);
  if (!reader.at_end()) throw std::runtime_error("bytes behind the compact catalog");
  catalog.index();
  return catalog;
}

std::string compact_fingerprint(std::string_view bytes) {
  Reader reader(bytes.substr(kMagic.size()));
  std::uint64_t length = 0;
  std::string fingerprint;
  reader(length, fingerprint);
  return fingerprint;
}

std::string fingerprint_of(const Catalog& catalog) {
  Writer writer(Places::LeftOut);
  writer(catalog);
  const std::uint64_t hash = fnv1a(writer.finish());
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[hash >> shift & 0xFU];
  return digits;
}

}  // namespace cairn
