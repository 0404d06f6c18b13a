#pragma once

#include "charts/charts_panel.h"
#include "panels/parameter_field.h"
#include "panels/slider.h"
#include "plane/plane_view.h"
#include "window/session.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <numbers>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

/// What people do with a window, by real events, and how long each of its frames takes.
namespace thalweg::app {

inline constexpr int kMoves = 200;
inline constexpr int kSteps = 1000;

/// Milliseconds that this thread has worked: what it waited for is not in them, nor what else the machine did.
inline double worked()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1e3 * double(time.tv_sec) + 1e-6 * double(time.tv_nsec);
}

struct Times {
    std::vector<double> milliseconds; ///< until the frame is there
    std::vector<double> own{};        ///< of these, what the GUI thread worked

    static double shareOf(std::vector<double> times, double part)
    {
        std::ranges::sort(times);
        return times.empty() ? 0.0 : times[std::size_t(part * double(times.size() - 1))];
    }
    double share(double part) const { return shareOf(milliseconds, part); }

    void add(std::pair<double, double> frame)
    {
        milliseconds.push_back(frame.first);
        own.push_back(frame.second);
    }

    /// A line of the table; beside what is to hold: a frame at 60 a second, seldom more than one and a half.
    void print(const std::string& what) const
    {
        constexpr double kMedian = 16.0;
        constexpr double kSeldom = 25.0;
        const bool holds = share(0.5) <= kMedian && share(0.95) <= kSeldom;
        std::printf("%-58s %6.2f ms %6.2f ms %6.2f ms %6.2f ms   %s\n", what.c_str(), share(0.5), share(0.95),
                    shareOf(own, 0.5), shareOf(own, 0.95), holds ? "holds" : "TOO SLOW");
        std::fflush(stdout);
    }
    static void printHead()
    {
        std::printf("%-58s %9s %9s %9s %9s   16, 25 ms\n", "", "median", "95 %", "GUI", "95 %");
    }
};

/// Counts the paint events of a widget and of all below it.
class PaintCount : public QObject {
public:
    explicit PaintCount(QWidget& widget) : m_widget(widget) { qApp->installEventFilter(this); }

    int count() const { return m_count; }

    bool eventFilter(QObject* object, QEvent* event) override
    {
        const auto* widget = qobject_cast<QWidget*>(object);
        if (event->type() == QEvent::Paint && widget && (widget == &m_widget || m_widget.isAncestorOf(widget)))
            ++m_count;
        return false;
    }

private:
    QWidget& m_widget;
    int m_count = 0;
};

inline QPoint inPlot(const PlaneView& plane, double angle)
{
    const QPointF centre = plane.viewport().toPixel({0.0, 0.0});
    const double radius = 0.25 * plane.height();
    return (centre + radius * QPointF(std::cos(angle), std::sin(angle))).toPoint();
}

/// The widget that receives the mouse at a place of the plane.
inline QWidget* receiver(PlaneView& plane, QPoint at)
{
    QWidget* child = plane.childAt(at);
    return child ? child : &plane;
}

inline void settle(Session& session, PlaneView& plane)
{
    session.study.waitForFinished();
    QCoreApplication::processEvents();
    plane.waitForFinished();
    QTest::qWait(200); // the delayed search of the view
    session.study.waitForFinished();
    plane.waitForFinished();
}

/// Whether a study, null for none, has the runs, and the many starts, of the present scene.
inline bool isCurrent(const Study* study, const Session& session)
{
    if (!study)
        return true;
    const Scene& now = session.model.scene();
    const auto has = [&now](const Scene& scene) { return scene.start == now.start && scene.runs == now.runs; };
    return has(study->runsScene()) && (!now.starts || (study->starts() && has(study->starts()->scene)));
}

/// Does something, and waits for the frame that shows the runs that follow from it; those of a second landscape, too, if
/// there is one. @return its time, and of it what this thread worked.
template <class Action>
std::pair<double, double> frameAfter(Action act, Session& session, QWidget& painted, const Study* second = nullptr)
{
    PaintCount paints(painted);
    QElapsedTimer clock;
    const double before = worked();
    clock.start();
    act();
    while (!isCurrent(&session.study, session) || !isCurrent(second, session))
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
    while (paints.count() == 0 && clock.elapsed() < 1000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    QCoreApplication::processEvents();
    return {double(clock.nsecsElapsed()) * 1e-6, worked() - before};
}

inline Times dragStart(Session& session, PlaneView& plane, QWidget& painted, const Study* second = nullptr)
{
    Times times;
    const QPoint handle = plane.viewport().toPixel(session.model.scene().start).toPoint();
    QWidget* target = receiver(plane, handle);
    QTest::mousePress(target, Qt::LeftButton, {}, target->mapFrom(&plane, handle));
    for (int i = 0; i < kMoves; ++i) {
        const QPoint to = target->mapFrom(&plane, inPlot(plane, 2.0 * std::numbers::pi * i / kMoves));
        times.add(
            frameAfter([&] { QTest::mouseMove(target, to); }, session, painted, second));
    }
    QTest::mouseRelease(target, Qt::LeftButton, {}, target->mapFrom(&plane, inPlot(plane, 0.0)));
    return times;
}

/// The slider of the first hyperparameter in sight.
inline Slider& sliderInSight(const QWidget& window)
{
    for (const ParameterField* field : window.findChildren<ParameterField*>())
        if (auto* slider = field->findChild<Slider*>(); slider && slider->isVisible())
            return *slider;
    throw std::runtime_error("the window shows no slider");
}

/// To and fro by three pixels a move: each is another value.
inline Times dragSlider(Session& session, QWidget& window, const Study* second = nullptr)
{
    Times times;
    Slider& slider = sliderInSight(window);
    const auto at = [&slider](int x) { return QPoint(x, slider.height() / 2); };
    const int left = slider.width() / 4;
    const int count = slider.width() / 6; // of places, up to three quarters of the width
    QTest::mousePress(&slider, Qt::LeftButton, {}, at(left));
    for (int i = 0; i < kMoves; ++i) {
        const int place = (i + 1) % (2 * count);
        const int x = left + 3 * std::min(place, 2 * count - place);
        times.add(
            frameAfter([&] { QTest::mouseMove(&slider, at(x)); }, session, window, second));
    }
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, at(left));
    return times;
}

/// Goes from step to step, so many at a time, over and over; each frame is painted before the next.
inline Times seek(Session& session, QWidget& painted, int stride)
{
    Times times;
    session.playback.toFirst();
    QCoreApplication::processEvents();
    for (int i = 1; i <= kSteps; ++i)
        times.add(frameAfter(
            [&] { session.playback.seek(i * stride % (kSteps + 1)); }, session, painted));
    return times;
}

inline Times play(Session& session, QWidget& painted) { return seek(session, painted, 1); }

/// To and fro over the timeline: 307 steps on, 694 back.
inline Times scrub(Session& session, QWidget& painted) { return seek(session, painted, 307); }

/// Moves the mouse over the plane, and waits each time for the frame that shows what is there.
inline Times look(Session& session, PlaneView& plane, QWidget& painted)
{
    Times times;
    for (int i = 0; i < kMoves; ++i) {
        const QPoint to = inPlot(plane, 2.0 * std::numbers::pi * (i + 0.5) / kMoves);
        QWidget* target = receiver(plane, to);
        times.add(
            frameAfter([&] { QTest::mouseMove(target, target->mapFrom(&plane, to)); }, session, painted));
    }
    return times;
}

} // namespace thalweg::app
