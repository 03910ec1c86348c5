// SPDX-License-Identifier: MIT
#include "sift.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <stdexcept>

namespace cairn::calendar {
namespace {

constexpr std::size_t kDeepest = 16;
constexpr std::size_t kLongestLine = 64U << 10U;
constexpr std::size_t kMostLines = 400'000;
constexpr std::size_t kMostRules = 50'000;
constexpr std::size_t kMostLeftOut = 100;

std::string upper(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return out;
}

/// Content lines, unfolded, without line ends and zero bytes.
class Lines {
 public:
  explicit Lines(std::string_view text) : rest_(text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text) {}

  bool next() {
    if (rest_.empty()) return false;
    line_.clear();
    is_too_long_ = false;
    number_ = physical_ + 1;
    take();
    while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t')) {
      rest_.remove_prefix(1);
      take();
    }
    return true;
  }
  [[nodiscard]] std::string_view line() const { return line_; }
  [[nodiscard]] bool is_too_long() const { return is_too_long_; }  ///< then `line` is its beginning
  [[nodiscard]] std::size_t number() const { return number_; }

 private:
  void take() {
    const std::size_t end = rest_.find('\n');
    std::string_view part = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    ++physical_;
    while (part.ends_with('\r')) part.remove_suffix(1);
    const std::size_t room = kLongestLine - line_.size();
    if (part.size() > room) is_too_long_ = true;
    std::ranges::copy_if(part.substr(0, room), std::back_inserter(line_), [](char c) { return c != '\0'; });
  }

  std::string_view rest_;
  std::string line_;
  bool is_too_long_ = false;
  std::size_t number_ = 0, physical_ = 0;
};

class Sifter {
 public:
  Sifter(std::string_view text, const Sieve& sieve) : lines_(text), sieve_(sieve) {}

  Sifted run() {
    while (lines_.next()) {
      const std::string_view line = lines_.line();
      const std::size_t mark = line.find_first_of(":;");
      if (mark == std::string_view::npos) continue;
      const std::string name = upper(line.substr(0, mark));
      if (name == "BEGIN") {
        begin(value_of(line));
      } else if (name == "END") {
        end(value_of(line));
      } else if (!open_.empty() && unwanted_ == 0 && sieve_.properties.contains(name)) {
        keep(name, line);
      }
    }
    if (!has_calendar_) throw std::runtime_error("this is no iCalendar file");
    if (!open_.empty())
      throw std::runtime_error("the file ends in the middle: the BEGIN of line " + std::to_string(open_.back().line) + " has no END");
    return std::move(sifted_);
  }

 private:
  struct Open {
    std::string name;
    std::size_t line;
  };

  static std::string value_of(std::string_view line) {
    std::string value = upper(line.substr(std::min(line.find(':'), line.size() - 1) + 1));
    value.erase(std::find_if_not(value.rbegin(), value.rend(), [](unsigned char c) { return std::isspace(c); }).base(), value.end());
    return value;
  }

  void begin(const std::string& name) {
    if (open_.empty() && name != "VCALENDAR") return;
    if (open_.size() == kDeepest) throw std::runtime_error("line " + std::to_string(lines_.number()) + ": components nest too deep");
    has_calendar_ = true;
    open_.push_back({name, lines_.number()});
    if (!sieve_.components.contains(name)) ++unwanted_;
    if (unwanted_ == 0) write("BEGIN:" + name);
  }

  /// Of the innermost component of that name, with all that is open inside it.
  void end(const std::string& name) {
    const auto at = std::find_if(open_.rbegin(), open_.rend(), [&](const Open& each) { return each.name == name; });
    if (at == open_.rend()) return leave_out("an END of nothing that is open");
    const auto kept = static_cast<std::size_t>(std::distance(at, open_.rend())) - 1;
    while (open_.size() > kept) {
      if (open_.back().name != name) leave_out("the component of line " + std::to_string(open_.back().line) + " has no END");
      if (unwanted_ == 0) write("END:" + open_.back().name);
      if (!sieve_.components.contains(open_.back().name)) --unwanted_;
      open_.pop_back();
    }
  }

  void keep(const std::string& name, std::string_view line) {
    if (lines_.is_too_long()) return leave_out("a line over 64 KiB: " + name);
    if (name == "RDATE" || name == "EXDATE" || name == "FREEBUSY") kept_ += static_cast<std::size_t>(std::ranges::count(line, ','));
    if (name == "RRULE" && ++rules_ > kMostRules) throw std::runtime_error("the file has over 50,000 rules");
    write(line);
  }

  void write(std::string_view line) {
    if (++kept_ > kMostLines) throw std::runtime_error("the file has over 400,000 lines that matter");
    sifted_.text.append(line).append("\n");
  }

  void leave_out(const std::string& what) {
    if (sifted_.left_out.size() < kMostLeftOut) sifted_.left_out.push_back("line " + std::to_string(lines_.number()) + ": " + what);
  }

  Lines lines_;
  const Sieve& sieve_;
  Sifted sifted_;
  std::vector<Open> open_;
  int unwanted_ = 0;  ///< of those open
  bool has_calendar_ = false;
  std::size_t kept_ = 0, rules_ = 0;
};

}  // namespace

Sifted sift(std::string_view text, const Sieve& sieve) {
  return Sifter(text, sieve).run();
}

}  // namespace cairn::calendar
