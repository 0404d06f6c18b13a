#pragma once

#include <functional>

class QObject;

namespace thalweg::app {

/// Calls once no menu or dialog runs an event loop of its own any more, which may be at once but never before
/// the present event is done with; not at all if the context dies first. For what deletes widgets: one of
/// them may be the very menu whose loop delivers the wish.
void afterPopups(QObject* context, std::function<void()> call);

} // namespace thalweg::app
