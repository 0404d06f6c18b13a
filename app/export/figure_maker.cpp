#include "export/figure_maker.h"

#include "export/widget_figure.h"
#include "model/playback.h"
#include "model/scene_file.h"
#include "model/scene_model.h"
#include "panels/catalogue_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace thalweg::app {

namespace {

QString sentence(const char* text) { return QCoreApplication::translate("Figure", text); }

bool isWindow(const FigureChoice& choice) { return choice.content == FigureChoice::Content::Window; }

} // namespace

FigureChoice FigureMaker::asMade(const FigureChoice& choice) const
{
    return isWindow(choice) ? widgetFigure(window, choice) : choice;
}

void FigureMaker::paint(QPainter& painter, const FigureChoice& made) const
{
    if (isWindow(made))
        paintWidget(painter, window, made);
    else
        paintFigure(painter, views(), made);
}

QImage FigureMaker::image(const FigureChoice& choice) const
{
    const FigureChoice made = asMade(choice);
    return figureImage(made, [&](QPainter& painter) { paint(painter, made); });
}

QImage FigureMaker::preview(const FigureChoice& choice, QSize room, double devicePixelRatio, BasinDrafts& drafts) const
{
    const QSize most = room * devicePixelRatio;
    if (isWindow(choice)) {
        QImage picture = window.grab().toImage().scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        picture.setDevicePixelRatio(devicePixelRatio);
        return picture;
    }
    const QSizeF layout = choice.layout();
    const double scale = std::min(most.width() / layout.width(), most.height() / layout.height());
    QImage picture((layout * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.scale(scale, scale);
    FigureViews now = views();
    now.drafts = &drafts;
    paintFigure(painter, now, choice);
    painter.end();
    picture.setDevicePixelRatio(devicePixelRatio);
    return picture;
}

std::optional<QString> FigureMaker::roomProblem(const FigureChoice& choice) const
{
    const FigureViews now = views();
    if (hasRoom(now, choice))
        return std::nullopt;
    const QSizeF least = *leastSize(now, choice) * (choice.dpi / kLayoutPerInch);
    return sentence(QT_TRANSLATE_NOOP("Figure", "Too small for all that is to be on it: at least %1 × %2 pixels."))
        .arg(int(std::ceil(least.width())))
        .arg(int(std::ceil(least.height())));
}

QByteArray FigureMaker::bytes(FigureFormat format, const FigureChoice& choice) const
{
    const FigureChoice made = asMade(choice);
    return figureBytes(format, made, coreText(views().model.surface().name),
                       [&](QPainter& painter) { paint(painter, made); });
}

std::optional<QString> FigureMaker::save(const QString& path, const FigureChoice& choice) const
{
    const auto format = figureFormat(path);
    if (!format)
        return sentence(QT_TRANSLATE_NOOP("Figure", "%1: the name must end in .png, .svg or .pdf.")).arg(path);
    if (const auto problem = roomProblem(choice))
        return problem;
    const QByteArray file = bytes(*format, choice);
    const QSize size = asMade(choice).pixels();
    if (file.isEmpty())
        return sentence(QT_TRANSLATE_NOOP("Figure", "A picture of %1 × %2 pixels does not fit into memory."))
            .arg(size.width())
            .arg(size.height());
    return writeWhole(path, file);
}

QString FigureMaker::caption() const
{
    const FigureViews now = views();
    return usualCaption(now.model, now.playback.step());
}

} // namespace thalweg::app
