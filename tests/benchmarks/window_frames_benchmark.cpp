// How long the window takes to answer: from a mouse move to the painted frame while the start is
// dragged, and from a step of the playback to its frame. Real widgets and events, offscreen.
//
//     build/benchmarks/tests/benchmarks/window_frames_benchmark [NAME]
//
// With a name, only that measure: plane, starts, window, layers, beside, ground, relief, workbench.

#include "beside/beside_views.h"
#include "beside/second_pane.h"
#include "charts/charts_panel.h"
#include "panels/parameter_field.h"
#include "panels/slider.h"
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
#include <stdexcept>
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

/// Whether a study, null for none, has the runs of the present start and hyperparameters.
bool isCurrent(const Study* study, const Session& session)
{
    const Scene& now = session.model.scene();
    return !study || (study->runsScene().start == now.start && study->runsScene().runs == now.runs);
}

/// Moves the mouse, and waits for the frame that shows the runs that follow from it; those of a second landscape,
/// too, if there is one.
double frameAfterMove(Session& session, QWidget& target, QPoint to, QWidget& painted, const Study* second = nullptr)
{
    PaintCount paints(painted);
    QElapsedTimer clock;
    clock.start();
    QTest::mouseMove(&target, to);
    while (!isCurrent(&session.study, session) || !isCurrent(second, session))
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
    while (paints.count() == 0 && clock.elapsed() < 1000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    QCoreApplication::processEvents();
    return double(clock.nsecsElapsed()) * 1e-6;
}

Times dragStart(Session& session, PlaneView& plane, QWidget& painted, const Study* second = nullptr)
{
    Times times;
    const QPoint handle = plane.viewport().toPixel(session.model.scene().start).toPoint();
    QWidget* target = receiver(plane, handle);
    QTest::mousePress(target, Qt::LeftButton, {}, target->mapFrom(&plane, handle));
    for (int i = 0; i < kMoves; ++i) {
        const QPoint to = target->mapFrom(&plane, inPlot(plane, 2.0 * std::numbers::pi * i / kMoves));
        times.milliseconds.push_back(frameAfterMove(session, *target, to, painted, second));
    }
    QTest::mouseRelease(target, Qt::LeftButton, {}, target->mapFrom(&plane, inPlot(plane, 0.0)));
    return times;
}

/// The slider of the first hyperparameter in sight.
Slider& sliderInSight(const MainWindow& window)
{
    for (const ParameterField* field : window.findChildren<ParameterField*>())
        if (auto* slider = field->findChild<Slider*>(); slider && slider->isVisible())
            return *slider;
    throw std::runtime_error("the window shows no slider");
}

/// To and fro by three pixels a move: each is another value.
Times dragSlider(Session& session, MainWindow& window)
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
        times.milliseconds.push_back(frameAfterMove(session, slider, at(x), window));
    }
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, at(left));
    return times;
}

/// Goes from step to step, so many at a time, over and over; each frame is painted before the next.
Times seek(Session& session, QWidget& painted, int stride)
{
    Times times;
    session.playback.toFirst();
    QCoreApplication::processEvents();
    for (int i = 1; i <= kSteps; ++i) {
        PaintCount paints(painted);
        QElapsedTimer clock;
        clock.start();
        session.playback.seek(i * stride % (kSteps + 1));
        while (paints.count() == 0 && clock.elapsed() < 1000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        QCoreApplication::processEvents();
        times.milliseconds.push_back(double(clock.nsecsElapsed()) * 1e-6);
    }
    return times;
}

Times play(Session& session, QWidget& painted) { return seek(session, painted, 1); }

/// To and fro over the timeline: 307 steps on, 694 back.
Times scrub(Session& session, QWidget& painted) { return seek(session, painted, 307); }

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

/// A run from a thousand starts, over the whole plane and in the whole window.
void measureStarts()
{
    Session session;
    Scene scene = longScene();
    scene.runs.resize(1);
    scene.starts = Starts{Starts::Kind::Around, 1000, {2.0, 0.0}};
    session.model.open(scene);
    PlaneView plane(session.model, session.study, session.playback, session.selection, session.appearance, nullptr);
    plane.resize(1200, 800);
    plane.show();
    session.playback.toLast();
    settle(session, plane);
    play(session, plane).print("plane 1200x800, playing 1000 starts of 1000 steps");
    settle(session, plane);
    dragStart(session, plane, plane).print("plane 1200x800, drag of 1000 starts of 1000 steps");
    scene.runs = defaultScene().runs;
    scene.runs.resize(4);
    session.model.open(scene);
    settle(session, plane);
    play(session, plane).print("plane 1200x800, playing 4 x 1000 starts of 1000 steps");
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

void measureWorkbench()
{
    Session session;
    session.model.open(longScene());
    MainWindow window(session, nullptr);
    window.views().setMode(ViewMode::Both);
    window.resize(1366, 768);
    for (const QuantityId id : {QuantityId::Loss, QuantityId::GradientNorm, QuantityId::StepLength})
        window.findChild<ChartsPanel*>()->choice().choose(id, true);
    session.selection.select(0);
    window.show();
    session.playback.toLast();
    window.waitForFinished();
    settle(session, window.plane());
    dragStart(session, window.plane(), window).print("plane, relief and three charts, drag of the start");
    settle(session, window.plane());
    dragSlider(session, window).print("plane, relief and three charts, drag of a slider");
    settle(session, window.plane());
    scrub(session, window).print("plane, relief and three charts, scrubbing");
    play(session, window).print("plane, relief and three charts, playing");
}

struct Measure {
    QLatin1StringView name;
    void (*run)();
};

constexpr Measure kMeasures[] = {
    {QLatin1StringView("plane"), measurePlane},     {QLatin1StringView("starts"), measureStarts},
    {QLatin1StringView("window"), measureWindow},
    {QLatin1StringView("layers"), measureLayers},   {QLatin1StringView("beside"), measureBeside},
    {QLatin1StringView("ground"), measureGround},   {QLatin1StringView("relief"), measureRelief},
    {QLatin1StringView("workbench"), measureWorkbench},
};

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    describeApplication();
    applyTheme(lightTheme());
    const QString name = application.arguments().value(1);
    for (const Measure& measure : kMeasures)
        if (name.isEmpty() || name == measure.name)
            measure.run();
    return 0;
}
