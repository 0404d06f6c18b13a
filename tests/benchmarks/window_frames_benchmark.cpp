// How long the window takes to answer: from a mouse move to the painted frame while the start or a slider is
// dragged, and from a step of the playback to its frame. Real widgets and events, offscreen.
//
//     build/benchmarks/tests/benchmarks/window_frames_benchmark [NAME]
//
// With a name, only that measure: see kMeasures.

#include "frame_times.h"

#include "beside/beside_views.h"
#include "beside/second_pane.h"
#include "presentation/presentation.h"
#include "presentation/presenter.h"
#include "relief/plane_and_relief.h"
#include "relief/relief_view.h"
#include "theme/style_sheet.h"
#include "window/application.h"
#include "window/main_window.h"

#include <QApplication>
#include <QFile>

#include <memory>

namespace {

using namespace thalweg;
using namespace thalweg::app;

Scene longScene()
{
    Scene scene = defaultScene();
    scene.steps = kSteps;
    return scene;
}

Scene sceneBeside()
{
    Scene scene = longScene();
    scene.beside = scene.surface;
    return scene;
}

/// So many runs from a thousand starts.
Scene sceneOfStarts(std::size_t runs)
{
    Scene scene = longScene();
    scene.runs.resize(runs);
    scene.starts = Starts{Starts::Kind::Around, 1000, {2.0, 0.0}};
    return scene;
}

/// A session with its window, at the last step, a run selected and three charts open.
struct Workbench {
    Session session;
    std::unique_ptr<MainWindow> window;
    const Study* second = nullptr; ///< of two landscapes, if there are two

    Workbench(const Scene& scene, ViewMode mode, QSize size = {1366, 768})
    {
        session.model.open(scene);
        window = std::make_unique<MainWindow>(session, nullptr);
        window->views().setMode(mode);
        window->resize(size);
        for (const QuantityId id : {QuantityId::Loss, QuantityId::GradientNorm, QuantityId::StepLength})
            window->findChild<ChartsPanel*>()->choice().choose(id, true);
        session.selection.select(0);
        window->show();
        session.playback.toLast();
        if (scene.beside)
            second = &window->findChild<BesideViews*>()->second()->land().study();
        rest();
    }

    PlaneView& plane() const { return window->plane(); }

    void rest()
    {
        window->waitForFinished();
        settle(session, plane());
    }

    void measureAll(const std::string& name)
    {
        dragStart(session, plane(), *window, second).print(name + ", drag of the start");
        rest();
        dragSlider(session, *window, second).print(name + ", drag of a slider");
        rest();
        scrub(session, *window).print(name + ", scrubbing");
        play(session, *window).print(name + ", playing");
    }
};

void measurePlane()
{
    Session session;
    session.model.open(longScene());
    PlaneView plane(session.model, session.study, session.playback, session.selection, session.appearance, nullptr);
    plane.resize(1200, 800);
    plane.show();
    session.playback.toLast();
    settle(session, plane);
    dragStart(session, plane, plane).print("plane 1200x800, drag of the start");
    settle(session, plane);
    play(session, plane).print("plane 1200x800, playing");
}

void measureStarts()
{
    Session session;
    session.model.open(sceneOfStarts(1));
    PlaneView plane(session.model, session.study, session.playback, session.selection, session.appearance, nullptr);
    plane.resize(1200, 800);
    plane.show();
    session.playback.toLast();
    settle(session, plane);
    play(session, plane).print("plane 1200x800, 1000 starts, playing");
    settle(session, plane);
    dragStart(session, plane, plane).print("plane 1200x800, 1000 starts, drag of them");
    session.model.open(sceneOfStarts(4));
    settle(session, plane);
    play(session, plane).print("plane 1200x800, 4 x 1000 starts, playing");
}

void measureStartsWindow() { Workbench(sceneOfStarts(1), ViewMode::Both).measureAll("1000 starts, plane, relief, charts"); }

void measureWindow() { Workbench(longScene(), ViewMode::Plane).measureAll("plane and charts"); }

void measureWorkbench() { Workbench(longScene(), ViewMode::Both).measureAll("plane, relief, charts"); }

void measureBeside() { Workbench(sceneBeside(), ViewMode::Plane).measureAll("two landscapes, charts"); }

/// The window with the inspector, Taylor's model, gradient arrows and the mechanism of a run.
void measureLayers()
{
    Workbench bench(longScene(), ViewMode::Both);
    bench.plane().layers().choose({MapField::Loss, TaylorPlace::Fixed, true, true, true});
    bench.session.selection.select(4);
    bench.rest();
    bench.measureAll("all layers, plane, relief, charts");
    bench.plane().layers().set(&LayerChoice::taylor, TaylorPlace::Mouse);
    bench.rest();
    look(bench.session, bench.plane(), *bench.window).print("all layers, the model at the mouse");
}

/// A presentation is as large as its screen: here as a projector's.
void measurePresentation(const Scene& scene, ViewMode mode, const std::string& name)
{
    Workbench bench(scene, mode);
    auto* presenter = bench.window->findChild<Presenter*>();
    presenter->present();
    Presentation& presentation = *presenter->presentation();
    presentation.setWindowState(Qt::WindowNoState);
    presentation.resize(1920, 1080);
    Session& session = bench.session;
    const Study* second = nullptr;
    if (scene.beside)
        second = &presentation.findChild<BesideViews*>()->second()->land().study();
    const auto rest = [&] {
        presentation.waitForFinished();
        settle(session, presentation.plane());
    };
    rest();
    dragStart(session, presentation.plane(), presentation, second).print(name + ", drag of the start");
    rest();
    scrub(session, presentation).print(name + ", scrubbing");
    play(session, presentation).print(name + ", playing");
}

void measurePresentations()
{
    measurePresentation(longScene(), ViewMode::Plane, "presentation 1920x1080, plane");
    measurePresentation(longScene(), ViewMode::Both, "presentation 1920x1080, plane, relief");
    measurePresentation(sceneBeside(), ViewMode::Plane, "presentation 1920x1080, two landscapes");
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
    play(session, relief).print("relief 900x700, playing");
}

/// Until the window has painted all of its widgets once, map and runs apart, which workers bring; and with them.
void measureFirstFrame()
{
    Times first;
    Times whole;
    for (int i = 0; i < 10; ++i) {
        QElapsedTimer clock;
        clock.start();
        Session session;
        MainWindow window(session, nullptr);
        window.resize(1366, 768);
        PaintCount paints(window);
        window.show();
        while (paints.count() == 0)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        first.milliseconds.push_back(double(clock.nsecsElapsed()) * 1e-6);
        window.waitForFinished();
        QCoreApplication::processEvents();
        whole.milliseconds.push_back(double(clock.nsecsElapsed()) * 1e-6);
    }
    std::printf("%-58s %6.1f ms, with map and runs %6.1f ms   below 500 ms\n", "a new window, its first frame", first.share(0.5),
                whole.share(0.5));
}

/// Megabytes of this process in memory.
double memory()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    constexpr double kPage = 4096.0;
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() * kPage / 1e6 : 0.0;
}

void measureMemory()
{
    Workbench bench(longScene(), ViewMode::Both);
    for (int i = 0; i <= 5; ++i) {
        dragStart(bench.session, bench.plane(), *bench.window);
        play(bench.session, *bench.window);
        if (i == 0 || i == 5)
            std::printf("%-58s %6.1f MB\n", i == 0 ? "memory after 200 moves and 1000 steps" : "the same, five times more",
                        memory());
    }
}

struct Measure {
    QLatin1StringView name;
    void (*run)();
};

constexpr Measure kMeasures[] = {
    {QLatin1StringView("plane"), measurePlane},
    {QLatin1StringView("starts"), measureStarts},
    {QLatin1StringView("starts-window"), measureStartsWindow},
    {QLatin1StringView("window"), measureWindow},
    {QLatin1StringView("workbench"), measureWorkbench},
    {QLatin1StringView("layers"), measureLayers},
    {QLatin1StringView("beside"), measureBeside},
    {QLatin1StringView("presentation"), measurePresentations},
    {QLatin1StringView("ground"), measureGround},
    {QLatin1StringView("relief"), measureRelief},
    {QLatin1StringView("first-frame"), measureFirstFrame},
    {QLatin1StringView("memory"), measureMemory},
};

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    describeApplication();
    applyTheme(lightTheme());
    const QString name = application.arguments().value(1);
    Times::printHead();
    for (const Measure& measure : kMeasures)
        if (name.isEmpty() || name == measure.name)
            measure.run();
    return 0;
}
