// SPDX-License-Identifier: MIT
#include "cairn/base/uuid.hpp"

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/nil_generator.hpp>
#include <boost/uuid/string_generator.hpp>
#include <boost/uuid/uuid.hpp>
#include <boost/uuid/uuid_io.hpp>

#include <stdexcept>

namespace cairn {
namespace {

boost::uuids::uuid named(const boost::uuids::uuid& name_space, std::string_view name) {
  return boost::uuids::name_generator_sha1(name_space)(name.data(), name.size());
}

boost::uuids::uuid as_name_space(std::string_view text) {
  if (text.size() == 36) {
    try {
      return boost::uuids::string_generator()(text.begin(), text.end());
    } catch (const std::runtime_error&) {
      // Not a uuid after all: hashed below.
    }
  }
  return named(boost::uuids::nil_uuid(), text);
}

}  // namespace

// RFC 9562 section 5.7: 48 bits of Unix milliseconds, version, 12 random bits, variant, 62 random bits.
std::string make_uuid7(Instant instant, const RandomSource& random) {
  const auto milliseconds = static_cast<std::uint64_t>(instant.time_since_epoch().count());
  const std::uint64_t high = milliseconds << 16 | 0x7000U | (random() & 0x0FFFU);
  const std::uint64_t low = (random() & 0x3FFF'FFFF'FFFF'FFFFU) | 0x8000'0000'0000'0000U;
  boost::uuids::uuid uid{};
  for (unsigned i = 0; i < 8; ++i) {
    uid.data[i] = static_cast<std::uint8_t>(high >> (56 - 8 * i));
    uid.data[8 + i] = static_cast<std::uint8_t>(low >> (56 - 8 * i));
  }
  return boost::uuids::to_string(uid);
}

std::string make_uuid5(std::string_view name_space, std::string_view name) {
  return boost::uuids::to_string(named(as_name_space(name_space), name));
}

}  // namespace cairn
