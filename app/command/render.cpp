#include "command/render.h"

#include "command/refusal.h"
#include "model/scene_file.h"
#include "plane/plane_view.h"
#include "presentation/presentation.h"
#include "window/application.h"
#include "window/language.h"
#include "window/main_window.h"

#include <QBuffer>
#include <QFile>
#include <QImage>

#include <memory>

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

/// A window can only be so small; the plane is drawn at any size.
void checkRoom(const QWidget& widget, const RenderRequest& request)
{
    const QSize least = widget.minimumSizeHint();
    const bool fits = request.width >= least.width() && request.height >= least.height();
    if (request.view == RenderRequest::View::Window && !fits)
        throw Refusal("--size = " + std::to_string(request.width) + "x" + std::to_string(request.height)
                      + " is not allowed; the window needs at least " + std::to_string(least.width()) + "x"
                      + std::to_string(least.height()));
}

/// The widget of a view, over a session that shows the request's scene.
std::unique_ptr<QWidget> viewOf(const RenderRequest& request, Session& session)
{
    if (request.view == RenderRequest::View::Window)
        return std::make_unique<MainWindow>(session, nullptr);
    if (request.view == RenderRequest::View::Presentation) {
        session.selection.select(0); // which is explained
        return std::make_unique<Presentation>(session);
    }
    return std::make_unique<PlaneView>(session.model, session.study, session.playback,
                                       session.selection, session.appearance, nullptr);
}

void finish(QWidget& widget, Session& session)
{
    session.study.waitForFinished();
    if (auto* window = qobject_cast<MainWindow*>(&widget))
        window->waitForFinished();
    if (auto* presentation = qobject_cast<Presentation*>(&widget))
        presentation->waitForFinished();
    if (auto* plane = qobject_cast<PlaneView*>(&widget))
        plane->waitForFinished();
}

QImage pictureOf(const RenderRequest& request)
{
    Session session;
    session.appearance.choose(choiceOf(request.theme));
    wear(session.appearance);
    session.model.open(request.scene);
    session.playback.seek(request.step.value_or(session.playback.lastStep()));
    const auto widget = viewOf(request, session);
    checkRoom(*widget, request);
    widget->setAttribute(Qt::WA_DontShowOnScreen);
    widget->resize(request.width, request.height);
    widget->show();
    QCoreApplication::processEvents();
    finish(*widget, session);
    QCoreApplication::processEvents();
    finish(*widget, session);
    return widget->grab().toImage();
}

QByteArray pngOf(const QImage& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

} // namespace

std::optional<std::string> render(const RenderRequest& request)
{
    const Language language(QString::fromStdString(request.language));
    const QByteArray png = pngOf(pictureOf(request));
    if (png.isEmpty())
        return "a picture of " + std::to_string(request.width) + "x"
               + std::to_string(request.height) + " does not fit into memory";
    if (const auto problem = writeWhole(QFile::decodeName(request.file.c_str()), png))
        return problem->toStdString();
    return std::nullopt;
}

} // namespace thalweg::app
