// SPDX-License-Identifier: MIT
// forecast: when the plan will be finished, and how sure that is.
#include "cairn/app/forecast.hpp"
#include "cli/answer.hpp"

namespace cairn::cli {

void add_forecast(Options&, Action& action) {
  action = [](Context& context) {
    const ForecastView view = look_forecast(context.world);
    note_other_catalog(context, view.daily);
    return ok(context, context.json() ? forecast_json(view) : forecast_screen(context.style, view));
  };
}

}  // namespace cairn::cli
