// How long the window takes to answer: from a mouse move to the painted frame while the start is
// dragged, and from a step of the playback to its frame. Real widgets and events, offscreen.
//
//     build/benchmarks/tests/benchmarks/window_frames_benchmark

#include "beside/beside_views.h"
#include "beside/second_pane.h"
#include "plane/plane_view.h"
#include "relief/plane_and_relief.h"
#include "relief/relief_view.h"
#include "theme/style_sheet.h"
#include "window/application.h"
#include "window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <numbers>
#include <vector>

namespace {

using namespace thalweg;
using namespace thalweg::app;

constexpr int kMoves = 200;
constexpr int kSteps = 1000;
constexpr double kFrame = 16.0;

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

struct Times {
    std::vector<double> milliseconds;

    double share(double part) const
    {
        std::vector<double> sorted = milliseconds;
        std::ranges::sort(sorted);
        return sorted[std::size_t(part * double(sorted.size() - 1))];
    }
    void print(const char* what) const
    {
        std::printf("%-52s median %6.2f ms   95 %% %6.2f ms   %s\n", what, share(0.5), share(0.95),
                    share(0.5) <= kFrame ? "within a frame" : "TOO SLOW");
    }
};

Scene longScene()
{
    Scene scene = defaultScene();
    scene.steps = kSteps;
    return scene;
}

QPoint inPlot(const PlaneView& plane, double angle)
{
    const QPointF centre = plane.viewport().toPixel({0.0, 0.0});
    const double radius = 0.25 * plane.height();
    return (centre + radius * QPointF(std::cos(angle), std::sin(angle))).toPoint();
}

/// The widget that receives the mouse at a place of the plane.
QWidget* receiver(PlaneView& plane, QPoint at)
{
    QWidget* child = plane.childAt(at);
    return child ? child : &plane;
}

void settle(Session& session, PlaneView& plane)
{
    session.study.waitForFinished();
    QCoreApplication::processEvents();
    plane.waitForFinished();
    QTest::qWait(200); // the delayed search of the view
    session.study.waitForFinished();
    plane.waitForFinished();
}

/// Whether a study, null for none, has the runs of the present start.
bool isCurrent(const Study* study, const Session& session)
{
    return !study || study->runsScene().start == session.model.scene().start;
}

/// Moves the start by the mouse, and waits after each move for the frame that shows its runs; those of a second
/// landscape, too, if there is one.
Times dragStart(Session& session, PlaneView& plane, QWidget& painted, const Study* second = nullptr)
{
    Times times;
    const QPoint handle = plane.viewport().toPixel(session.model.scene().start).toPoint();
    QWidget* target = receiver(plane, handle);
    QTest::mousePress(target, Qt::LeftButton, {}, target->mapFrom(&plane, handle));
    for (int i = 0; i < kMoves; ++i) {
        const QPoint to = inPlot(plane, 2.0 * std::numbers::pi * i / kMoves);
        PaintCount paints(painted);
        QElapsedTimer clock;
        clock.start();
        QTest::mouseMove(target, target->mapFrom(&plane, to));
        while (!isCurrent(&session.study, session) || !isCurrent(second, session))
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
        while (paints.count() == 0 && clock.elapsed() < 1000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        QCoreApplication::processEvents();
        times.milliseconds.push_back(double(clock.nsecsElapsed()) * 1e-6);
    }
    QTest::mouseRelease(target, Qt::LeftButton, {}, target->mapFrom(&plane, inPlot(plane, 0.0)));
    return times;
}

/// Advances the playback step by step; each frame is painted before the next step.
Times play(Session& session, QWidget& painted)
{
    Times times;
    session.playback.toFirst();
    QCoreApplication::processEvents();
    for (int step = 1; step <= kSteps; ++step) {
        PaintCount paints(painted);
        QElapsedTimer clock;
        clock.start();
        session.playback.seek(step);
        while (paints.count() == 0 && clock.elapsed() < 1000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        QCoreApplication::processEvents();
        times.milliseconds.push_back(double(clock.nsecsElapsed()) * 1e-6);
    }
    return times;
}

void measurePlane()
{
    Session session;
    session.model.open(longScene());
    PlaneView plane(session.model, session.study, session.playback, session.selection, session.appearance, nullptr);
    plane.resize(1200, 800);
    plane.show();
    session.playback.toLast();
    settle(session, plane);
    dragStart(session, plane, plane).print("plane 1200x800, drag of the start, 5 x 1000 steps");
    settle(session, plane);
    play(session, plane).print("plane 1200x800, playing 5 runs of 1000 steps");
}

/// Moves the mouse over the plane, and waits each time for the frame that shows what is there.
Times look(PlaneView& plane, QWidget& painted)
{
    Times times;
    for (int i = 0; i < kMoves; ++i) {
        const QPoint to = inPlot(plane, 2.0 * std::numbers::pi * (i + 0.5) / kMoves);
        QWidget* target = receiver(plane, to);
        PaintCount paints(painted);
        QElapsedTimer clock;
        clock.start();
        QTest::mouseMove(target, target->mapFrom(&plane, to));
        while (paints.count() == 0 && clock.elapsed() < 1000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        QCoreApplication::processEvents();
        times.milliseconds.push_back(double(clock.nsecsElapsed()) * 1e-6);
    }
    return times;
}

/// The window with the inspector, Taylor's model, gradient arrows and the mechanism of a run.
void measureLayers()
{
    Session session;
    session.model.open(longScene());
    MainWindow window(session, nullptr);
    window.resize(1366, 768);
    window.plane().layers().choose({MapField::Loss, TaylorPlace::Fixed, true, true, true});
    session.selection.select(4);
    window.show();
    session.playback.toLast();
    settle(session, window.plane());
    dragStart(session, window.plane(), window).print("window with all layers, drag of the start");
    settle(session, window.plane());
    play(session, window).print("window with all layers, playing");
    window.plane().layers().set(&LayerChoice::taylor, TaylorPlace::Mouse);
    settle(session, window.plane());
    look(window.plane(), window).print("window with all layers, the model at the mouse");
}

void measureWindow()
{
    Session session;
    session.model.open(longScene());
    MainWindow window(session, nullptr);
    window.resize(1366, 768);
    window.show();
    session.playback.toLast();
    settle(session, window.plane());
    dragStart(session, window.plane(), window).print("window 1366x768 with charts, drag of the start");
    settle(session, window.plane());
    play(session, window).print("window 1366x768 with charts, playing");
}

void measureBeside()
{
    Session session;
    Scene scene = longScene();
    scene.beside = scene.surface;
    session.model.open(scene);
    MainWindow window(session, nullptr);
    window.resize(1366, 768);
    window.show();
    session.playback.toLast();
    window.waitForFinished();
    settle(session, window.plane());
    const Study& second = window.findChild<BesideViews*>()->second()->land().study();
    dragStart(session, window.plane(), window, &second).print("window with two landscapes, drag of the start");
    settle(session, window.plane());
    play(session, window).print("window with two landscapes, playing");
}

/// Pictures of the ground from all sides, as workers paint them.
void measureGround()
{
    const std::atomic<bool> goOn = false;
    const Scene scene = longScene();
    const SurfacePointer surface = std::get<ResolvedSurface>(resolve(scene.surface)).surface;
    const MapRequest map{surface, scene.domain, {480, 480}, 1.0, &lightTheme(), MapField::Loss};
    const QSize size(900, 700);
    ReliefRequest request{heightField({map, false}, HeightField::kNodes, goOn), {}, QRectF(QPointF(), size), size,
                          1.0, false, &lightTheme()};
    for (const bool isFine : {false, true}) {
        Times times;
        for (int i = 0; i < kMoves; ++i) {
            request.isFine = isFine;
            request.camera = request.camera.turned(3.0, 0.0);
            QElapsedTimer clock;
            clock.start();
            paintRelief(request, goOn);
            times.milliseconds.push_back(double(clock.nsecsElapsed()) * 1e-6);
        }
        times.print(isFine ? "relief 900x700, the fine picture at rest" : "relief 900x700, a picture while turning");
    }
}

void measureRelief()
{
    Session session;
    session.model.open(longScene());
    ReliefView relief(session.model, session.study, session.playback, session.selection, session.appearance);
    relief.resize(900, 700);
    relief.show();
    relief.waitForFinished();
    play(session, relief).print("relief 900x700, playing 5 runs of 1000 steps");
}

void measurePlaneAndRelief()
{
    Session session;
    session.model.open(longScene());
    MainWindow window(session, nullptr);
    window.views().setMode(ViewMode::Both);
    window.resize(1366, 768);
    window.show();
    session.playback.toLast();
    window.waitForFinished();
    settle(session, window.plane());
    dragStart(session, window.plane(), window).print("window with plane, relief and charts, drag of the start");
    settle(session, window.plane());
    play(session, window).print("window with plane, relief and charts, playing");
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    describeApplication();
    applyTheme(lightTheme());
    measurePlane();
    measureWindow();
    measureLayers();
    measureBeside();
    measureGround();
    measureRelief();
    measurePlaneAndRelief();
    return 0;
}
