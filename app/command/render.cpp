#include "command/render.h"

#include "charts/charts_panel.h"
#include "command/refusal.h"
#include "command/window_page.h"
#include "export/figure.h"
#include "export/widget_figure.h"
#include "model/scene_file.h"
#include "plane/plane_view.h"
#include "presentation/presentation.h"
#include "relief/relief_view.h"
#include "window/application.h"
#include "window/language.h"
#include "window/main_window.h"

#include <QApplication>
#include <QFile>
#include <QImage>

#include <cmath>

namespace thalweg::app {

namespace {

Appearance::Choice choiceOf(ThemeKind theme)
{
    switch (theme) {
    case ThemeKind::Dark:
        return Appearance::Choice::Dark;
    case ThemeKind::HighContrast:
        return Appearance::Choice::HighContrast;
    case ThemeKind::Light:
        break;
    }
    return Appearance::Choice::Light;
}

/// Makes the session show the request's scene.
void show(Session& session, const RenderRequest& request)
{
    session.appearance.choose(choiceOf(request.theme));
    wear(session.appearance);
    session.model.open(request.scene);
    session.playback.seek(request.step.value_or(session.playback.lastStep()));
    if (request.run)
        session.selection.select(int(*request.run));
    session.study.waitForFinished();
}

QString titleOf(const Session& session) { return QString::fromStdString(session.model.surface().name); }

QSize screenSize(const RenderRequest& request) { return request.figure.layout().toSize(); }

/// least: in units of the layout. needs: what does not fit.
Refusal tooSmall(const RenderRequest& request, QSizeF least, const std::string& needs)
{
    const double perUnit = request.figure.dpi / kLayoutPerInch;
    const auto text = [](QSize s) { return std::to_string(s.width()) + "x" + std::to_string(s.height()); };
    const QSize pixels(int(std::ceil(least.width() * perUnit)), int(std::ceil(least.height() * perUnit)));
    return Refusal("--size = " + text(request.figure.pixels()) + " is not allowed; " + needs + " at least " + text(pixels));
}

/// A window can only be so small; maps alone are drawn at any size.
void checkRoom(const QWidget& window, const RenderRequest& request)
{
    const QSizeF least = window.minimumSizeHint();
    const QSizeF size = request.figure.layout();
    if (size.width() < least.width() || size.height() < least.height())
        throw tooSmall(request, least, "the window needs");
}

/// What `window` looks like on a screen, once all of it is there.
template <class Widget> QByteArray screenBytes(Session& session, Widget& window, const RenderRequest& request)
{
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.resize(screenSize(request));
    window.show();
    for (int i = 0; i < 2; ++i) {
        QCoreApplication::processEvents();
        session.study.waitForFinished();
        window.waitForFinished();
    }
    if (request.format == FigureFormat::Png && request.figure.pixels() == window.size())
        return pngBytes(window.grab().toImage());
    return figureBytes(request.format, request.figure, titleOf(session),
                       [&](QPainter& painter) { paintWidget(painter, window, request.figure); });
}

void showLayer(PlaneView& plane, const RenderRequest& request)
{
    plane.layers().set(&LayerChoice::field, request.layer);
}

/// The relief takes its layer from a map of the whole domain, that is never shown.
void followUnseen(ReliefView& relief, PlaneView& plane, QSize size)
{
    plane.resize(size);
    plane.setEqualScale(false);
    relief.follow(plane);
}

QByteArray screenBytes(Session& session, const RenderRequest& request)
{
    if (request.view == RenderRequest::View::Presentation) {
        session.selection.select(int(request.run.value_or(0))); // which is explained
        Presentation presentation(session);
        showLayer(presentation.plane(), request);
        return screenBytes(session, presentation, request);
    }
    MainWindow window(session, nullptr);
    session.selection.select(int(request.run.value_or(0)));
    showLayer(window.plane(), request);
    checkRoom(window, request);
    if (!request.page.empty()) {
        window.setAttribute(Qt::WA_DontShowOnScreen);
        window.resize(screenSize(request));
        window.show(); // only then can a panel come before another
        QCoreApplication::processEvents();
        bringToFront(window, request.page);
    }
    return screenBytes(session, window, request);
}

FigureChoice::Content contentOf(RenderRequest::View view)
{
    switch (view) {
    case RenderRequest::View::Charts:
        return FigureChoice::Content::Charts;
    case RenderRequest::View::Both:
        return FigureChoice::Content::PlaneAndCharts;
    case RenderRequest::View::Relief:
        return FigureChoice::Content::Relief;
    case RenderRequest::View::Plane:
    case RenderRequest::View::Window:
    case RenderRequest::View::Presentation:
        break;
    }
    return FigureChoice::Content::Plane;
}

QByteArray viewBytes(Session& session, const RenderRequest& request)
{
    PlaneView plane(session.model, session.study, session.playback, session.selection, session.appearance);
    showLayer(plane, request);
    ChartsPanel charts(session.model, session.study, session.playback, session.selection, session.appearance);
    ReliefView relief(session.model, session.study, session.playback, session.selection, session.appearance);
    if (request.view == RenderRequest::View::Relief && request.layer != MapField::Loss)
        followUnseen(relief, plane, request.figure.layout().toSize());
    charts.showBoth(session.lands);
    charts.waitForFinished();
    const FigureViews views{session.model, session.playback, session.appearance.theme(),
                            {{&plane, QString()}}, &relief, &charts, QApplication::font()};
    FigureChoice figure = request.figure;
    figure.content = contentOf(request.view);
    if (!hasRoom(views, figure))
        throw tooSmall(request, *leastSize(views, figure), "with all that is to be on it the picture needs");
    return figureBytes(request.format, figure, titleOf(session),
                       [&](QPainter& painter) { paintFigure(painter, views, figure); });
}

} // namespace

std::optional<std::string> render(const RenderRequest& request)
{
    const Language language(QString::fromStdString(request.language));
    Session session;
    show(session, request);
    const QByteArray bytes = isOfScreen(request.view) ? screenBytes(session, request) : viewBytes(session, request);
    const QSize size = request.figure.pixels();
    if (bytes.isEmpty())
        return "a picture of " + std::to_string(size.width()) + "x" + std::to_string(size.height())
               + " does not fit into memory";
    if (const auto problem = writeWhole(QFile::decodeName(request.file.c_str()), bytes))
        return problem->toStdString();
    return std::nullopt;
}

} // namespace thalweg::app
