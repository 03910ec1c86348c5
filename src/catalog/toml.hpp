// SPDX-License-Identifier: MIT
/// toml++ 3.3.0 as we use it: inside this program only (the shared library of the package is built with assertions that foreign bytes can
/// trip: `[[[`), without assertions and without assumptions made from them, and with few levels of nesting.
/// Only texts that toml_scan.hpp let pass may be parsed: on others its tables of blanks are undefined.
#pragma once

#pragma push_macro("NDEBUG")
#undef NDEBUG  // with NDEBUG, toml++ turns each assertion into an assumption for the optimiser
#undef TOML_HEADER_ONLY
#undef TOML_SHARED_LIB
#define TOML_HEADER_ONLY 1
#define TOML_ASSERT(expression) static_cast<void>(0)
#define TOML_MAX_NESTED_VALUES 32
#define TOML_ENABLE_FORMATTERS 0
#define TOML_FLOAT_CHARCONV 1  // Debian's compilers have it; else each number makes a stream
#include <toml++/toml.h>
#pragma pop_macro("NDEBUG")
