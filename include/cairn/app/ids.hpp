// SPDX-License-Identifier: MIT
/// From what a learner types to records. Ids resolve: exact in the plan, unique prefix in the plan, then the catalog (loaded only then) by
/// id, unique prefix or title in either language. A miss is an Error with did-you-mean, an ambiguous beginning one that lists what it could
/// be; both exit 2.
#pragma once

#include "cairn/app/catalog_source.hpp"
#include "cairn/store/journal.hpp"

#include <string>
#include <vector>

namespace cairn {

/// Step ids that `typed` means; a skill stands for all its steps. Where the catalog cannot be used, ids of steps that the record or a plan
/// has, and of the plan's skills. A step that the catalog has renamed goes by the name that the plan, else the record, has for it.
std::vector<std::string> resolve_steps(const Journal& journal, CatalogSource& source, const std::string& typed);

/// A record for each word. Where one of several words means nothing, all of them may be one title that was typed without quotes (AI 보안
/// 전문가), or near one: the did-you-mean is of all.
std::vector<ItemRef> resolve_items(const Catalog& catalog, const std::vector<std::string>& typed, const std::vector<ItemKind>& kinds);

/// The hint that names what could be meant, the first six of it.
Message could_be(const std::vector<std::string>& ids);

/// A catalog record of one of `kinds`.
ItemRef resolve_item(const Catalog& catalog, const std::string& typed, const std::vector<ItemKind>& kinds);

}  // namespace cairn
