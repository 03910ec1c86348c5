# graphs/*.toml -> one checked, compact file -> an object file with that file inside. A mistake in a graph file fails the build.
set(CAIRN_GRAPHS
  common.toml
  programming.toml
  mathematics.toml
  machine-learning.toml
  deep-learning.toml
  research.toml
  prompting.toml
  consulting.toml
  product.toml
  customer-experience.toml
  ethics.toml
  engineering.toml
  infrastructure.toml
  mlops.toml
  llm-applications.toml
  security.toml
  domains.toml
  roles.toml
  roles-build.toml
  roles-data.toml
  learners.toml)
list(TRANSFORM CAIRN_GRAPHS PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/graphs/)

add_executable(compile_catalog src/catalog/compile/main.cpp)
target_link_libraries(compile_catalog PRIVATE cairn_catalog cairn_text)
set(CAIRN_CATALOG ${CMAKE_CURRENT_BINARY_DIR}/catalog.bin)
add_custom_command(OUTPUT ${CAIRN_CATALOG}
  COMMAND compile_catalog ${CAIRN_CATALOG} ${CAIRN_GRAPHS}
  DEPENDS compile_catalog ${CAIRN_GRAPHS}
  COMMENT "checking and compiling the built-in catalog")
configure_file(src/catalog/compile/catalog.S.in catalog.S @ONLY)
set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/catalog.S PROPERTIES OBJECT_DEPENDS ${CAIRN_CATALOG})
add_library(cairn_built_in STATIC ${CMAKE_CURRENT_BINARY_DIR}/catalog.S src/catalog/compile/built_in.cpp)
target_link_libraries(cairn_built_in PUBLIC cairn_catalog)
