#include "window/after_popups.h"

#include <QApplication>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <utility>

namespace thalweg::app {

namespace {

using namespace std::chrono_literals;

/// A loop within the program's own has a level above the first.
bool isNested() { return QApplication::activePopupWidget() || QThread::currentThread()->loopLevel() > 1; }

void callLater(std::chrono::milliseconds delay, QObject* context, std::function<void()> call)
{
    QTimer::singleShot(delay, context, [context, call = std::move(call)] {
        if (isNested())
            callLater(10ms, context, call);
        else
            call();
    });
}

} // namespace

void afterPopups(QObject* context, std::function<void()> call)
{
    callLater(0ms, context, std::move(call));
}

} // namespace thalweg::app
